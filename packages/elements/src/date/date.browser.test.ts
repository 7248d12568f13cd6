import { PartialDate } from "@spean/model";
import { describe, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { violations } from "../../test/accessibility.js";
import { inForm } from "../../test/in-form.js";
import { danglingReferences, eventsDuring, markupOf, mount, settled, within } from "../../test/mount.js";
import "../register.js";
import type { SpeanDate } from "./date.js";

const field = (name: string) => page.getByRole("textbox", { name, exact: true });
const era = () => page.getByRole("combobox", { name: "Era" });
const errors = (element: SpeanDate): (string | null)[] =>
  within(element, "[part=error]").map(({ textContent }) => textContent);

/** Types a date part by part and leaves it. */
async function type({ day = "", month = "", year = "", in: code = "" }): Promise<void> {
  for (const [name, text] of Object.entries({ Day: day, Month: month, Year: year }))
    await userEvent.fill(field(name), text);
  await userEvent.selectOptions(era(), code);
  await userEvent.click(page.getByRole("heading"));
}

test("begins with nothing filled in, the era least of all", async () => {
  const element = await mount("spean-date", { label: "Date of birth" });
  expect(within<HTMLInputElement>(element, "input").map(({ value, checked }) => [value, checked])).toEqual([
    ["", false],
    ["", false],
    ["", false],
    ["on", false],
  ]);
  expect((era().element() as HTMLSelectElement).value).toBe("");
  expect(element.value).toBeUndefined();
  expect(element.checkValidity()).toBe(true);
});

test.each([
  [
    { year: "2567", month: "2", day: "29", in: "be-th" },
    { era: "be-th", year: 2567, month: 2, day: 29 },
  ],
  [
    { year: "២៥៤៣", in: "be-kh" },
    { era: "be-kh", year: 2543 },
  ],
  [
    { year: " ๒๕๔๓ ", month: "๗", in: "be-th" },
    { era: "be-th", year: 2543, month: 7 },
  ],
  [
    { year: "1999", month: "05", in: "gregorian" },
    { era: "gregorian", year: 1999, month: 5 },
  ],
  [
    { year: "１９９９", month: "０５", day: "１５", in: "gregorian" },
    { era: "gregorian", year: 1999, month: 5, day: 15 },
  ],
  [
    { year: "\u200e၁၉၉၉\u200f", month: "၀၅", in: "gregorian" },
    { era: "gregorian", year: 1999, month: 5 },
  ],
  [
    { year: "໒໕໔໒", month: "໐໕", in: "be-th" },
    { era: "be-th", year: 2542, month: 5 },
  ],
  [
    { year: "2542", month: "พ.ค.", day: "15", in: "be-th" },
    { era: "be-th", year: 2542, month: 5, day: 15 },
  ],
  [
    { year: "១៩៩៩", month: "ឧសភា", in: "gregorian" },
    { era: "gregorian", year: 1999, month: 5 },
  ],
])("reads %o as the model keeps it", async (typed, expected) => {
  const element = await mount("spean-date");
  await type(typed);
  expect(element.value).toEqual(expected);
  expect(PartialDate.safeParse(element.value).success).toBe(true);
  expect(errors(element)).toEqual([]);
});

test.each([
  [
    { year: "66", in: "be-th" },
    "The year is not written in full. Which year is meant, and in which era?",
    "Year",
  ],
  [{ year: "2551", in: "gregorian" }, /looks like a year of the Buddhist Era/, "Year"],
  [{ year: "1999", in: "be-th" }, /looks like a year of the Common Era/, "Year"],
  [{ year: "9999", in: "be-kh" }, /lies far from what is expected/, "Year"],
  [{ year: "២៥43", in: "be-kh" }, /of two scripts/, "Year"],
  [
    { year: "about 1999", in: "gregorian" },
    "Please write the year as a number, in full: in the digits 0 to 9, or in Khmer, Thai, Lao or Burmese digits.",
    "Year",
  ],
  [
    { year: "1999", month: "later", in: "gregorian" },
    "Please write the month as a number from 1 to 12, or its name in English, Khmer or Thai.",
    "Month",
  ],
  [{ month: "5", in: "gregorian" }, /^Which year\?/, "Year"],
  [{ year: "1999", day: "4", in: "gregorian" }, /^Which month\?/, "Month"],
  [{ year: "1999", month: "13", in: "gregorian" }, /from 1 to 12/, "Month"],
  [{ year: "1999", month: "1", day: "45", in: "gregorian" }, /from 1 to 31/, "Day"],
  [{ year: "2568", month: "2", day: "29", in: "be-th" }, /no such day/, "Day"],
  [{ year: "2483", month: "2", in: "be-th" }, /no such month/, "Month"],
  [{ year: "1999" }, "In which era is this year?", "Era"],
])("asks about %o instead of guessing", async (typed, question, at) => {
  const element = await mount("spean-date");
  await type(typed);
  await settled(element);
  expect(errors(element)).toEqual([
    typeof question === "string" ? question : expect.stringMatching(question),
  ]);
  const control = page.getByRole(at === "Era" ? "combobox" : "textbox", { name: at, exact: true });
  await expect.element(control).toHaveAttribute("aria-invalid", "true");
  await expect.element(control).toHaveAccessibleDescription(question);
  expect(element.value).toBeUndefined();
  expect(danglingReferences(element)).toEqual([]);
});

test("asks nothing while somebody is still typing", async () => {
  const element = await mount("spean-date");
  await userEvent.fill(field("Day"), "4");
  await userEvent.tab();
  await settled(element);
  expect(errors(element)).toEqual([]);
});

test("a date far ahead is asked about where the host says what day it is", async () => {
  const element = await mount("spean-date", { value: { era: "gregorian", year: 2099 } });
  expect(element.checkValidity()).toBe(true);
  element.today = "2026-11-25";
  expect(element.reportValidity()).toBe(false);
  await settled(element);
  expect(errors(element)[0]).toContain("far in the future");
});

test("says what a Buddhist date can mean, and never picks one day of it", async () => {
  const element = await mount("spean-date", { value: { era: "be-kh", year: 2543 } });
  expect(element.shadowRoot!.textContent).toContain("a day from 13 April 1999 (CE) to 4 June 2000 (CE)");
  expect(element.value).toEqual({ era: "be-kh", year: 2543 });
});

test("tells the host that the date changed, and nothing of it", async () => {
  const element = await mount("spean-date");
  const details = await eventsDuring("spean-date", () => type({ year: "1999", in: "gregorian" }));
  expect(details).toEqual([{ part: "date", complete: true }]);
  expect(element.value).toEqual({ era: "gregorian", year: 1999 });
  expect(markupOf(element)).not.toContain("1999");
});

test("is worked by keyboard alone", async () => {
  const element = await mount("spean-date");
  await userEvent.keyboard("{Tab}4{Tab}5{Tab}1999{Tab}{ArrowDown}{Tab} {Tab}");
  expect(element.value).toEqual({ era: "gregorian", year: 1999, month: 5, day: 4, estimated: true });
});

test("gives its form the whole date as JSON; one to be asked about keeps the form from being sent", async () => {
  const { form, element } = await inForm("spean-date", { name: "birth" });
  expect([...new FormData(form)]).toEqual([]);
  expect(form.checkValidity()).toBe(true);
  await type({ year: "1999", in: "gregorian" });
  expect([...new FormData(form)]).toEqual([["birth", '{"era":"gregorian","year":1999}']]);
  await type({ year: "99", in: "gregorian" });
  await settled(element);
  expect([...new FormData(form)]).toEqual([]);
  expect(form.reportValidity()).toBe(false);
  await expect.poll(() => element.shadowRoot!.activeElement?.id).toBe("summary");
  await userEvent.click(page.getByRole("button", { name: /not written in full/ }));
  await expect.poll(() => element.shadowRoot!.activeElement?.id).toBe("date-year");
  form.reset();
  await settled(element);
  expect((field("Year").element() as HTMLInputElement).value).toBe("");
  expect(form.checkValidity()).toBe(true);
});

test("switching the language twice keeps even what cannot be read yet", async () => {
  const element = await mount("spean-date");
  await type({ year: "66", month: "x", in: "be-th" });
  for (const language of ["km", "th"] as const) {
    element.language = language;
    await settled(element);
    expect(within<HTMLInputElement>(element, "input[inputmode]").map(({ value }) => value)).toEqual([
      "",
      "x",
      "66",
    ]);
  }
});

test("a host that sets back what it read changes nothing", async () => {
  const element = await mount("spean-date");
  await type({ year: "66", in: "be-th" });
  const read = element.value;
  element.value = read;
  await settled(element);
  expect((field("Year").element() as HTMLInputElement).value).toBe("66");
  element.clear();
  await settled(element);
  expect((field("Year").element() as HTMLInputElement).value).toBe("");
});

test("read-only shows the date as text, in its era", async () => {
  const element = await mount("spean-date", {
    label: "Born",
    readonly: true,
    value: { era: "be-th", year: 2567, month: 2, day: 29 },
  });
  expect(within(element, "input, select")).toEqual([]);
  expect(within(element, "dd").map(({ textContent }) => textContent)).toEqual([
    "29 February B.E. 2567 (Thai)",
  ]);
});

describe.each(["en", "km", "th"] as const)("in %s", (language) => {
  test("axe objects to nothing, empty or asked about, and 320 pixels are enough", async () => {
    await page.viewport(320, 800);
    const element = await mount("spean-date", {
      language,
      interviewLanguage: language === "km" ? "th" : "km",
    });
    expect(await violations()).toEqual([]);
    element.value = { era: "gregorian", year: 2551 };
    element.reportValidity();
    await settled(element);
    expect(await violations()).toEqual([]);
    expect(danglingReferences(element)).toEqual([]);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
    for (const target of within(element, "input[inputmode], select, .option"))
      expect(target.getBoundingClientRect().height).toBeGreaterThanOrEqual(44);
  });
});
