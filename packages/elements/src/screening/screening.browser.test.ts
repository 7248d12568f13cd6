import { commonList } from "@spean/standard";
import { en } from "@spean/standard/en";
import { km } from "@spean/standard/km";
import { th } from "@spean/standard/th";
import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { violations } from "../../test/accessibility.js";
import { danglingReferences, eventsDuring, markupOf, mount, settled, within } from "../../test/mount.js";
import { urgentNeedCodes } from "../index.js";
import "../register.js";
import type { SpeanScreening } from "./screening.js";

const data = { standard: commonList, texts: { en, km, th } };
const job = "deceptive-recruitment.job";
const questionOf = (code: string): string => en.indicators[code]?.question.text as string;
const group = (code: string) => page.getByRole("radiogroup", { name: questionOf(code), exact: true });
const groups = (element: SpeanScreening): number => within(element, "fieldset").length;

test("asks every indicator after the urgent needs, and has nothing chosen", async () => {
  const element = await mount("spean-screening", data);
  expect(groups(element)).toBe(urgentNeedCodes.length + commonList.indicators.length);
  expect(within<HTMLInputElement>(element, "input[type=radio]").filter(({ checked }) => checked)).toEqual([]);
  expect(
    within<HTMLInputElement>(element, "fieldset input")
      .slice(0, 1)
      .map(({ name }) => name),
  ).toEqual(["urgent.dangerNow"]);
});

test("goes from the act through the dimensions to the purpose, every id reference resolving", async () => {
  const element = await mount("spean-screening", data);
  expect(
    within(element, "section").map((section) =>
      section.getAttribute("aria-labelledby")?.replace("-heading", ""),
    ),
  ).toEqual(["urgent", "act", ...commonList.dimensions.map(({ code }) => code), "purpose"]);
  expect(danglingReferences(element)).toEqual([]);
});

test("asks only what the lists named ask, and always the act and the purpose", async () => {
  const element = await mount("spean-screening", { ...data, lists: ["child-labour"] });
  const notOnIt = commonList.indicators.filter(({ strengths }) => !("child-labour" in strengths));
  expect(notOnIt).toHaveLength(2);
  expect(groups(element)).toBe(urgentNeedCodes.length + commonList.indicators.length - notOnIt.length);
  expect(within<HTMLInputElement>(element, `input[name="${notOnIt[0]?.code}"]`)).toEqual([]);
});

test("emits one event for an answer, changes nothing that it was given, and shows progress", async () => {
  const answers = Object.freeze({ "act.recruited": "no" } as const);
  const element = await mount("spean-screening", { ...data, answers });
  const details = await eventsDuring("spean-answer", () =>
    userEvent.click(group(job).getByRole("radio", { name: "Yes" })),
  );
  expect(details).toEqual([{ indicator: job, answer: "yes" }]);
  expect(answers).toEqual({ "act.recruited": "no" });
  expect(element.answers).toEqual({ "act.recruited": "no", [job]: "yes" });
  await expect
    .element(page.getByRole("status"))
    .toHaveTextContent(`2 of ${commonList.indicators.length} questions answered`);
});

test("clears an answer: it is not in the answers any more", async () => {
  const element = await mount("spean-screening", { ...data, answers: { [job]: "yes" } });
  const details = await eventsDuring("spean-answer", () =>
    userEvent.click(page.getByRole("button", { name: `Clear this answer: ${questionOf(job)}` })),
  );
  expect(details).toEqual([{ indicator: job, answer: undefined }]);
  expect(element.answers).toEqual({});
});

test("tells urgent needs apart from indicators", async () => {
  const element = await mount("spean-screening", data);
  const danger = page.getByRole("radiogroup", {
    name: "Are you, or someone close to you, in danger at this moment?",
  });
  const details = await eventsDuring("spean-urgent-need", () =>
    userEvent.click(danger.getByRole("radio", { name: "Prefers not to answer" })),
  );
  expect(details).toEqual([{ need: "dangerNow", answer: "declined" }]);
  expect(element.urgentNeeds).toEqual({ dangerNow: "declined" });
  expect(element.answers).toEqual({});
});

test("switching the language at run time loses no answer", async () => {
  const answers = Object.fromEntries(
    commonList.indicators.map(({ code }, place) => [
      code,
      (["yes", "no", "unknown", "declined"] as const)[place % 4],
    ]),
  );
  const element = await mount("spean-screening", { ...data, answers: answers as SpeanScreening["answers"] });
  const chosen = (): string[] =>
    within<HTMLInputElement>(element, "input:checked").map(({ name, value }) => `${name}=${value}`);
  const before = chosen();
  expect(before).toHaveLength(commonList.indicators.length);
  for (const language of ["km", "th", "en"] as const) {
    element.language = language;
    await settled(element);
    expect(chosen()).toEqual(before);
    expect(within<HTMLElement>(element, ".frame")[0]?.lang).toBe(language);
  }
});

test("shows both languages where the interview's is not the officer's", async () => {
  const element = await mount("spean-screening", { ...data, language: "th", interviewLanguage: "km" });
  const legend = within<HTMLElement>(element, "legend").find(({ id }) => id === `${job}-question`);
  expect(legend?.closest("[lang]")?.getAttribute("lang")).toBe("km");
  expect(legend?.textContent).toContain(km.indicators[job]?.question.text);
  expect(legend?.querySelector("[lang=th]")?.textContent).toBe(th.indicators[job]?.question.text);
});

test("asks in English where a language has no text, and says so in lang", async () => {
  const element = await mount("spean-screening", { standard: commonList, texts: { en }, language: "km" });
  const legend = within<HTMLElement>(element, "legend").find(({ id }) => id === `${job}-question`);
  expect(legend?.closest("[lang]")?.getAttribute("lang")).toBe("en");
});

test("shows only unanswered questions on demand, and lets one answered there stay until then", async () => {
  const element = await mount("spean-screening", { ...data, answers: { [job]: "unknown" } });
  await userEvent.click(page.getByRole("checkbox", { name: "Show only questions without an answer" }));
  expect(groups(element)).toBe(urgentNeedCodes.length + commonList.indicators.length - 1);
  const wages = "deceptive-recruitment.wages";
  await userEvent.click(group(wages).getByRole("radio", { name: "No", exact: true }));
  await expect.element(group(wages)).toBeInTheDocument();
});

test("leads to a section and puts the focus on its heading", async () => {
  const element = await mount("spean-screening", data);
  await userEvent.click(page.getByRole("button", { name: /^Exploitation/ }));
  expect(element.shadowRoot?.activeElement?.id).toBe("exploitation-heading");
});

test("is answered by keyboard alone, and any question can be skipped", async () => {
  const element = await mount("spean-screening", data);
  await userEvent.keyboard("{Tab}{ArrowRight}{Tab}{Tab}{Tab}{ArrowUp}");
  expect(element.urgentNeeds).toEqual({ dangerNow: "no", childrenWithPerson: "declined" });
});

test("gives its form every answer given", async () => {
  const element = await mount("spean-screening", {
    ...data,
    answers: { [job]: "yes", "act.received": "not-asked" },
    urgentNeeds: { placeSafe: "no" },
  });
  const form = document.createElement("form");
  element.setAttribute("name", "screening");
  element.replaceWith(form);
  form.append(element);
  expect([...new FormData(form)]).toEqual([
    [job, "yes"],
    ["urgent.placeSafe", "no"],
  ]);
  form.reset();
  await settled(element);
  expect([...new FormData(form)]).toEqual([]);
});

test("keeps answers out of the markup", async () => {
  const element = await mount("spean-screening", {
    ...data,
    answers: { [job]: "declined" },
    urgentNeeds: { dangerNow: "declined" },
  });
  const other = await mount("spean-screening", {
    ...data,
    answers: { [job]: "yes" },
    urgentNeeds: { dangerNow: "yes" },
  });
  const plain = (markup: string): string => markup.replace(/<!--.*?-->/g, "");
  expect(plain(markupOf(element))).toBe(plain(markupOf(other)));
});

test.each(["en", "km", "th"] as const)(
  "fits a page 320 px wide in %s, and axe finds nothing",
  async (language) => {
    await page.viewport(320, 800);
    const element = await mount("spean-screening", {
      ...data,
      language,
      interviewLanguage: language === "km" ? "th" : "km",
      answers: { [job]: "yes" },
    });
    document.body.style.margin = "0";
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(document.documentElement.clientWidth);
    const wide = within<HTMLElement>(element, "*").filter(
      ({ scrollWidth, clientWidth }) => clientWidth > 2 && scrollWidth > clientWidth + 1,
    );
    expect(wide.map(({ outerHTML }) => outerHTML.slice(0, 80))).toEqual([]);
    expect(await violations()).toEqual([]);
  },
);

test("axe finds nothing on a dark page, where every colour follows the page's color-scheme", async () => {
  const element = await mount("spean-screening", {
    ...data,
    language: "km",
    interviewLanguage: "th",
    answers: { [job]: "yes" },
  });
  const { style } = document.documentElement;
  Object.assign(style, { colorScheme: "dark", background: "#0d1115", color: "#fff" });
  expect(getComputedStyle(element).color).toBe("rgb(233, 237, 242)");
  expect(await violations()).toEqual([]);
  element.style.setProperty("--spean-color-text", "rgb(1, 2, 3)");
  expect(getComputedStyle(element).color).toBe("rgb(1, 2, 3)");
  Object.assign(style, { colorScheme: "", background: "", color: "" });
});

test("an answer that the host refuses is not shown as given", async () => {
  const element = await mount("spean-screening", data);
  element.addEventListener("spean-answer", () => (element.answers = {}));
  await userEvent.click(group(job).getByRole("radio", { name: "Yes" }));
  await settled(element);
  expect(within(element, "input:checked")).toEqual([]);
});

test("an answer renders its own question anew, and reads the text of no other", async () => {
  const read = new Set<string | symbol>();
  const indicators = new Proxy(en.indicators, {
    get: (all, code, receiver) => {
      read.add(code);
      return Reflect.get(all, code, receiver) as unknown;
    },
  });
  const element = await mount("spean-screening", { ...data, texts: { en: { ...en, indicators } } });
  expect(read.size).toBe(commonList.indicators.length);
  read.clear();
  await userEvent.click(group(job).getByRole("radio", { name: "Yes" }));
  await settled(element);
  expect([...read]).toEqual([job]);
});

test("renders at most 14 elements for a question", async () => {
  const element = await mount("spean-screening", data);
  expect(within(element, "*").length / groups(element)).toBeLessThanOrEqual(14);
});
