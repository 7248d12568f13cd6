import { CaseEvent } from "@spean/model";
import { describe, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { eventsDuring, markupOf, mount, settled, within } from "../../test/mount.js";
import { holdsAPartOfTheRecord } from "../../test/value-element.js";
import "../register.js";
import type { SpeanEvent } from "./event.js";

const whole: CaseEvent = {
  id: "invented-occasion-7",
  foundOn: { era: "be-th", year: 2569, month: 3, day: 1 },
  place: "An invented harbour",
  country: "TH",
  agencies: [{ agency: "An invented agency", country: "TH" }, { agency: "Another one" }],
  people: 3,
  caseIds: ["invented-case-1", "invented-case-2"],
  note: "An invented note.",
};
const textbox = (name: string) => page.getByRole("textbox", { name, exact: true });
const notices = (element: SpeanEvent): (string | null)[] =>
  within(element, "[part=notice]").map(({ textContent }) => textContent);

describe("as every part of the record", () => {
  holdsAPartOfTheRecord({
    tag: "spean-event",
    schema: CaseEvent,
    whole,
    faulty: { foundOn: { era: "gregorian", year: 2569 }, agencies: [{ agency: "", country: "KH" }] },
    shown: [
      "invented-occasion-7",
      "1 March B.E. 2569 (Thai)",
      "An invented harbour",
      "Thailand",
      "An invented agency",
      "Another one",
      "invented-case-2",
      "2 cases belong to this occasion.",
      "An invented note.",
    ],
  });
});

test("is filled in by keyboard alone; the host hears of each part that changed", async () => {
  const element = await mount("spean-event");
  const press = async (name: string): Promise<void> => {
    while ((element.shadowRoot!.activeElement as HTMLElement).innerText !== name) await userEvent.tab();
    await userEvent.keyboard("{Enter}");
    await expect.poll(() => element.shadowRoot!.activeElement?.tagName).toBe("INPUT");
  };
  const details = await eventsDuring("spean-event", async () => {
    await userEvent.keyboard("{Tab}invented-1{Tab}");
    await press("Add an agency");
    await userEvent.keyboard("An invented agency{Tab}");
    await press("Add a case");
    await userEvent.keyboard("case-1{Tab}");
  });
  expect(details).toEqual([
    { part: "id", complete: true },
    { part: "agencies", complete: true },
    { part: "agencies", complete: true },
    { part: "caseIds", complete: true },
    { part: "caseIds", complete: true },
  ]);
  expect(element.value).toEqual({
    id: "invented-1",
    agencies: [{ agency: "An invented agency" }],
    caseIds: ["case-1"],
  });
  expect(markupOf(element)).not.toContain("invented-1");
});

test("an occasion without any case is whole: nobody has to be screened", async () => {
  const element = await mount("spean-event");
  await userEvent.fill(textbox("Reference of this occasion"), " invented-1 ");
  expect(CaseEvent.parse(element.value)).toEqual({ id: "invented-1", caseIds: [] });
});

test.each([
  ["0", 0],
  ["12", 12],
  ["១២", 12],
  ["๑๒", 12],
])("reads %s people as %i", async (typed, people) => {
  const element = await mount("spean-event", { value: { id: "invented-1", caseIds: [] } });
  await userEvent.fill(textbox("How many people were found?"), typed);
  expect(element.value).toEqual({ id: "invented-1", people, caseIds: [] });
});

test.each(["about 12", "-1", "1.5"])("asks about %s people, and keeps what was typed", async (typed) => {
  const element = await mount("spean-event", { value: { id: "invented-1", caseIds: [] } });
  await userEvent.fill(textbox("How many people were found?"), typed);
  await userEvent.tab();
  await expect.element(textbox("How many people were found?")).toHaveAccessibleDescription(/in digits/);
  expect([element.value, element.entered]).toEqual([undefined, { id: "invented-1", caseIds: [] }]);
  expect((textbox("How many people were found?").element() as HTMLInputElement).value).toBe(typed);
});

test("an agency of which only the country is known is no value yet, and is kept as entered", async () => {
  const partial = { id: "invented-1", agencies: [{ country: "TH" }], caseIds: [] };
  const element = await mount("spean-event", { value: partial as unknown as CaseEvent });
  expect([element.value, element.entered]).toEqual([undefined, partial]);
  const other = await mount("spean-event", { value: element.entered as CaseEvent });
  expect(other.entered).toEqual(partial);
});

test("what looks odd gets a quiet notice, is no fault, and is kept", async () => {
  const element = await mount("spean-event", { value: { ...whole, people: 2 } });
  expect(notices(element)).toEqual([]);
  const odd = { ...whole, people: 1, caseIds: ["case-1", "case-1"] };
  element.value = odd;
  await settled(element);
  expect(notices(element)).toEqual([
    "A case is named twice.",
    "More cases are named than people were found. Is the number right?",
  ]);
  expect(element.reportValidity()).toBe(true);
  expect(element.value).toEqual(odd);
});

test("takes a case out and puts it back, the focus going along", async () => {
  const element = await mount("spean-event", { value: whole });
  await userEvent.click(page.getByRole("button", { name: "Take out: Case 1" }));
  expect(element.value?.caseIds).toEqual(["invented-case-2"]);
  await expect.poll(() => element.shadowRoot!.activeElement?.id).toBe("caseIds-put-back");
  await userEvent.keyboard("{Enter}");
  expect(element.value).toEqual(whole);
});
