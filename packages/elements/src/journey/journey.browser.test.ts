import { Journey, JourneyStage, Transport } from "@spean/model";
import { describe, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { eventsDuring, markupOf, mount, settled, within } from "../../test/mount.js";
import { holdsAPartOfTheRecord } from "../../test/value-element.js";
import "../register.js";
import type { SpeanJourney } from "./journey.js";
import { journeyStageCodes, transportModeCodes } from "./leg-draft.js";

const whole: Journey = {
  legs: [
    {
      stage: "recruitment",
      place: "ភូមិគំរូ",
      country: "KH",
      from: { era: "be-kh", year: 2568 },
      note: "An invented note.",
    },
    { stage: "transit", place: "An invented crossing", country: "TH", transport: ["truck", "on-foot"] },
    {
      stage: "destination",
      place: "ท่าเรือตัวอย่าง",
      country: "TH",
      from: { era: "be-th", year: 2568, month: 5, day: 4, estimated: true },
      to: { era: "gregorian", year: 2026, month: 2 },
    },
  ],
  note: "A second invented note.",
};
const stops = (element: SpeanJourney): (string | undefined)[] =>
  within(element, "[part=stop]").map(({ textContent }) => textContent?.replace(/\s+/g, " ").trim());
const notices = (element: SpeanJourney): (string | null)[] =>
  within(element, "[part=notice]").map(({ textContent }) => textContent);

test("offers what the model knows", () => {
  expect(journeyStageCodes).toEqual(JourneyStage.options);
  expect(transportModeCodes).toEqual(Transport.options);
});

describe("as every part of the record", () => {
  holdsAPartOfTheRecord({
    tag: "spean-journey",
    schema: Journey,
    whole,
    faulty: { legs: [{ place: "An invented place", from: { era: "gregorian", year: 2569 } }] },
    properties: { interviewLanguage: "en" },
    shown: [
      "Recruitment",
      "ភូមិគំរូ",
      "Cambodia",
      "Thailand",
      "Truck",
      "4 May B.E. 2568 (Thai), estimated",
      "February 2026 (CE)",
      "A second invented note.",
    ],
  });
});

test("is told by keyboard alone; the host hears of each part that changed", async () => {
  const element = await mount("spean-journey");
  const details = await eventsDuring("spean-journey", async () => {
    await userEvent.keyboard("{Tab} {Tab}");
    await userEvent.keyboard("{Tab}Invented{Tab}{ArrowDown}{Tab}");
    while (!element.shadowRoot!.activeElement?.matches("[type=checkbox][value=motorcycle]"))
      await userEvent.tab();
    await userEvent.keyboard(" ");
  });
  expect(new Set(details.map((detail) => JSON.stringify(detail)))).toEqual(
    new Set([JSON.stringify({ part: "legs", complete: true })]),
  );
  expect(Journey.parse(element.value)).toEqual({
    legs: [{ stage: "recruitment", place: "Invented", country: "KH", transport: ["motorcycle"] }],
  });
  expect(markupOf(element).match(/="[^"]*Invented/)).toBeNull();
});

test("draws the way in its order, with what is known of each part, and the crossing of a border", async () => {
  const element = await mount("spean-journey", { value: whole });
  expect(stops(element)).toEqual([
    "Recruitment ភូមិគំរូ · Cambodia from B.E. 2568 (Khmer)",
    "On the way An invented crossing · Thailand Truck and On foot",
    "Destination ท่าเรือตัวอย่าง · Thailand 4 May B.E. 2568 (Thai), estimated – February 2026 (CE)",
  ]);
  const drawings = within(element, ".track");
  expect(drawings.map((drawing) => drawing.querySelectorAll("line").length)).toEqual([1, 2, 1]);
  expect(drawings.map((drawing) => drawing.querySelectorAll("path").length)).toEqual([0, 1, 0]);
  expect(drawings.map((drawing) => drawing.namespaceURI)).toEqual(
    Array(3).fill("http://www.w3.org/2000/svg"),
  );
  for (const drawing of drawings)
    expect(drawing.getBoundingClientRect().height).toBe(
      drawing.parentElement!.getBoundingClientRect().height,
    );
});

test("the drawing follows what is typed, even before the stage is known", async () => {
  const element = await mount("spean-journey");
  expect(within(element, ".route")).toEqual([]);
  await userEvent.fill(page.getByRole("textbox", { name: "Place" }), "An invented place");
  await settled(element);
  expect(stops(element)).toEqual(["An invented place"]);
  expect(element.value).toBeUndefined();
  await userEvent.click(page.getByRole("radio", { name: "Destination" }));
  await settled(element);
  expect(stops(element)).toEqual(["Destination An invented place"]);
  expect(element.value).toEqual({ legs: [{ stage: "destination", place: "An invented place" }] });
});

test("a part of the way whose stage is not known is no value yet, and is kept as entered", async () => {
  const unknown = { place: "An invented crossing", country: "TH" as const, transport: ["truck" as const] };
  const legs = [whole.legs[0]!, unknown] as Journey["legs"];
  const element = await mount("spean-journey", { value: { legs } });
  expect([element.value, element.entered]).toEqual([undefined, { legs }]);
  const other = await mount("spean-journey", { value: element.entered as Journey });
  expect(other.entered).toEqual({ legs });
});

test("moves a part of the way, and the drawing with it; a stage may come again", async () => {
  const element = await mount("spean-journey", {
    value: { legs: [{ stage: "destination" }, { stage: "transit" }, { stage: "destination" }] },
  });
  expect(Journey.parse(element.value)).toEqual(element.value);
  await userEvent.click(page.getByRole("button", { name: "Move earlier: Part 2 of the way" }));
  await settled(element);
  expect(element.value?.legs.map(({ stage }) => stage)).toEqual(["transit", "destination", "destination"]);
  expect(stops(element)).toEqual(["On the way", "Destination", "Destination"]);
  await expect.poll(() => element.shadowRoot!.activeElement?.getAttribute("value")).toBe("recruitment");
});

test.each([
  [{ era: "gregorian", year: 2026, month: 3 }, { era: "gregorian", year: 2026, month: 2 }, 1],
  [{ era: "be-th", year: 2569, month: 3 }, { era: "gregorian", year: 2026, month: 2, day: 28 }, 1],
  [{ era: "gregorian", year: 2026, month: 3, day: 1 }, { era: "gregorian", year: 2026 }, 0],
  [{ era: "gregorian", year: 2000 }, { era: "be-kh", year: 2543 }, 0],
] as const)(
  "an end of %o, %o that cannot be after its beginning gets a quiet notice, and is kept as told",
  async (from, to, count) => {
    const value: Journey = { legs: [{ stage: "transit", from, to }] };
    const element = await mount("spean-journey", { value });
    expect(notices(element)).toEqual(
      Array(count).fill("By these dates this part of the way ends before it begins. Are both dates right?"),
    );
    expect(element.reportValidity()).toBe(true);
    expect(element.value).toEqual(value);
  },
);

test("another country than the two is asked for by a second list, and named where it is read", async () => {
  const element = await mount("spean-journey", { value: { legs: [{ stage: "transit", country: "KH" }] } });
  expect(within(element, "option").filter((option) => option.closest("[id$=country]")).length).toBe(4);
  const which = page.getByRole("combobox", { name: "Which country?" });
  await userEvent.selectOptions(
    page.getByRole("combobox", { name: "Country", exact: true }),
    "Another country",
  );
  expect(element.value).toBeUndefined();
  element.reportValidity();
  await expect.element(which).toHaveAccessibleDescription("Which country is it? Nothing is chosen yet.");
  await userEvent.selectOptions(which, "Myanmar (Burma)");
  expect(Journey.parse(element.value)).toEqual({ legs: [{ stage: "transit", country: "MM" }] });
  element.language = "km";
  await settled(element);
  expect(element.value?.legs[0]?.country).toBe("MM");
  // no browser needs to have every name in Khmer: it is then the English one, and no code
  expect(within(element, "option[value=MM]").map(({ textContent }) => textContent)).not.toEqual(["MM"]);
  Object.assign(element, { language: "en", readonly: true });
  await settled(element);
  expect(within(element, "dd").map(({ textContent }) => textContent)).toContain("Myanmar (Burma)");
});

test("in an interview in another language, labels are in both", async () => {
  const element = await mount("spean-journey", { language: "th", interviewLanguage: "km" });
  const [place] = within(element, "label[for$=place]");
  expect([...place!.querySelectorAll("[lang]")].map((text) => text.getAttribute("lang"))).toEqual([
    "km",
    "th",
  ]);
});
