import { DocumentHolder, DocumentKind, Gender, NamePartKind, Person } from "@spean/model";
import { avoidedPhrases } from "@spean/text";
import { describe, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { violations } from "../../test/accessibility.js";
import { inForm } from "../../test/in-form.js";
import { danglingReferences, eventsDuring, markupOf, mount, settled, within } from "../../test/mount.js";
import "../register.js";
import { documentKindCodes, documentHolderCodes } from "./document-draft.js";
import { namePartKindCodes } from "./name-draft.js";
import { genderCodes } from "./person-draft.js";
import type { SpeanPerson } from "./person.js";

const whole: Person = {
  names: [
    {
      asWritten: "ឈ្មោះ គំរូ",
      script: "Khmr",
      romanised: "Chhmouah Kumrou",
      parts: [{ kind: "given", text: "គំរូ" }],
    },
  ],
  birth: { era: "be-th", year: 2543, month: 7, day: 14, estimated: true },
  gender: { code: "other", asWritten: "in invented words" },
  nationalities: ["KH", "stateless"],
  languages: ["km", "cjm"],
  documents: [
    {
      kind: "passport",
      nameAsPrinted: "PASSPORT",
      number: "N0000000",
      country: "KH",
      expires: { era: "gregorian", year: 2030 },
      heldBy: "other",
    },
  ],
  note: "An invented note.",
};
const name = () => page.getByRole("textbox", { name: "Name, as it is written" });
const entered = (element: SpeanPerson): unknown[] =>
  within<HTMLInputElement>(element, "input, select, textarea").map(({ type, checked, value }) =>
    /radio|checkbox/.test(type) ? checked : value,
  );

test("offers what the model knows", () => {
  expect(documentKindCodes).toEqual(DocumentKind.options);
  expect(documentHolderCodes).toEqual(DocumentHolder.options);
  expect(namePartKindCodes).toEqual(NamePartKind.options);
  expect(genderCodes).toEqual(Gender.shape.code.unwrap().options);
});

test("begins with nothing filled in, and asks for nothing", async () => {
  const element = await mount("spean-person");
  expect(new Set(entered(element))).toEqual(new Set(["", false]));
  expect(element.value).toBeUndefined();
  expect(element.reportValidity()).toBe(true);
});

test("a single name is a whole name; its script is read from its letters", async () => {
  const element = await mount("spean-person");
  await userEvent.fill(name(), "  គំរូ ");
  expect(element.value).toEqual({ names: [{ asWritten: "គំរូ", script: "Khmr" }] });
  await userEvent.fill(name(), "ตัวอย่าง");
  expect(element.value).toEqual({ names: [{ asWritten: "ตัวอย่าง", script: "Thai" }] });
});

test("a script that somebody chose stays", async () => {
  const element = await mount("spean-person");
  await userEvent.fill(name(), "李 示例");
  expect(element.value).toBeUndefined();
  await userEvent.selectOptions(page.getByRole("combobox", { name: "Script of this name" }), "Hant");
  await userEvent.fill(name(), "李 示例 A");
  expect(element.value).toEqual({ names: [{ asWritten: "李 示例 A", script: "Hant" }] });
});

test("what goes in comes out, every field of it, and fits the model", async () => {
  const element = await mount("spean-person", { value: whole });
  expect(element.value).toEqual(whole);
  expect(Person.parse(element.value)).toEqual(whole);
});

test("tells the host which part changed, and nothing of what was entered", async () => {
  const element = await mount("spean-person");
  const details = await eventsDuring("spean-person", async () => {
    await userEvent.fill(name(), "Invented");
    await userEvent.tab();
    await userEvent.click(page.getByRole("radio", { name: "Prefers not to say" }));
  });
  expect(details).toEqual([
    { part: "names", complete: true },
    { part: "gender", complete: true },
  ]);
  expect(markupOf(element)).not.toContain("Invented");
  expect(element.value).toEqual({
    names: [{ asWritten: "Invented", script: "Latn" }],
    gender: { code: "declined" },
  });
});

test("an odd number gets a quiet notice, is no fault, and is kept as written", async () => {
  const element = await mount("spean-person", {
    value: { documents: [{ kind: "national-id", country: "TH", number: "1234567890123" }] },
  });
  expect(within(element, "[part=notice]").map(({ textContent }) => textContent)).toEqual([
    expect.stringContaining("kept as written"),
  ]);
  expect(element.reportValidity()).toBe(true);
  await userEvent.fill(page.getByRole("textbox", { name: "Number, as it is printed" }), "1 2345 67890 12 1");
  expect(within(element, "[part=notice]")).toEqual([]);
  await userEvent.selectOptions(page.getByRole("combobox", { name: "Issued by" }), "KH");
  expect(within(element, "[part=notice]").map(({ textContent }) => textContent)).toEqual([
    expect.stringContaining("9 or 10 digits"),
  ]);
  expect(element.value?.documents?.[0]?.number).toBe("1 2345 67890 12 1");
});

test("adds, takes out and puts back an entry, the focus going along", async () => {
  const element = await mount("spean-person", { value: whole });
  await userEvent.click(page.getByRole("button", { name: "Add a document" }));
  await expect.poll(() => element.shadowRoot!.activeElement?.id).toMatch(/^documents-\d+-kind$/);
  await userEvent.click(page.getByRole("button", { name: "Take out: Document 1" }));
  await expect.poll(() => element.shadowRoot!.activeElement?.id).toBe("documents-put-back");
  expect(element.value?.documents).toBeUndefined();
  await userEvent.keyboard("{Enter}");
  await settled(element);
  expect(element.value).toEqual(whole);
});

test("a fault is told at its field and in the summary, which leads there", async () => {
  const element = await mount("spean-person", {
    value: { names: [{ asWritten: "李", script: "" }], birth: { era: "gregorian", year: 2543 } },
  });
  expect(within(element, "[part=error]")).toEqual([]);
  expect(element.reportValidity()).toBe(false);
  await expect.poll(() => element.shadowRoot!.activeElement?.id).toBe("summary");
  await expect
    .element(page.getByRole("combobox", { name: "Script of this name" }))
    .toHaveAccessibleDescription("In which script is this name written?");
  expect(danglingReferences(element)).toEqual([]);
  await userEvent.click(page.getByRole("button", { name: /Buddhist Era/ }));
  await expect.poll(() => element.shadowRoot!.activeElement?.id).toBe("birth-year");
});

test("gives its form the whole person as JSON, and forgets all on reset", async () => {
  const { form, element } = await inForm("spean-person", { name: "person" });
  expect([...new FormData(form)]).toEqual([]);
  element.value = whole;
  await settled(element);
  expect(JSON.parse(String(new FormData(form).get("person")))).toEqual(whole);
  form.reset();
  await settled(element);
  expect([...new FormData(form)]).toEqual([]);
  expect(new Set(entered(element))).toEqual(new Set(["", false]));
});

test("switching the language twice loses nothing", async () => {
  const element = await mount("spean-person", { value: whole });
  await userEvent.click(page.getByRole("button", { name: "Add a document" }));
  await userEvent.fill(
    page.getByRole("textbox", { name: "Number, as it is printed" }).nth(1),
    "a number without a kind",
  );
  const before = entered(element);
  for (const language of ["km", "th"] as const) {
    element.language = language;
    await settled(element);
    expect(entered(element)).toEqual(before);
  }
});

test("keeps the browser from remembering or checking what is typed", async () => {
  const element = await mount("spean-person", { value: whole });
  for (const input of within(element, "input[type=text], textarea")) {
    expect(input.getAttribute("autocomplete")).toBe("off");
    expect(input.getAttribute("spellcheck")).toBe("false");
  }
});

test("read-only shows it as text; disabled, nothing can be changed", async () => {
  const element = await mount("spean-person", { value: whole, readonly: true });
  expect(within(element, "input, select, textarea, button")).toEqual([]);
  for (const text of [
    "ឈ្មោះ គំរូ",
    "Khmer",
    "Female",
    "Cambodia",
    "Passport",
    "14 July B.E. 2543 (Thai), estimated",
    "An invented note.",
  ])
    expect(element.shadowRoot!.textContent!.includes(text)).toBe(text !== "Female");
  Object.assign(element, { readonly: false, disabled: true });
  await settled(element);
  for (const control of within(element, "input, select, textarea, button"))
    expect(control.matches(":disabled")).toBe(true);
});

test("is worked by keyboard alone", async () => {
  const element = await mount("spean-person");
  await userEvent.keyboard("{Tab}Invented{Tab}{Tab}{Tab}");
  expect((element.shadowRoot!.activeElement as HTMLElement).textContent).toBe("Add a part of this name");
  await userEvent.keyboard("{Enter}");
  await expect.poll(() => element.shadowRoot!.activeElement?.tagName).toBe("SELECT");
  await userEvent.keyboard("{ArrowDown}{Tab}Given");
  expect(element.value).toEqual({
    names: [{ asWritten: "Invented", script: "Latn", parts: [{ kind: "given", text: "Given" }] }],
  });
});

describe.each(["en", "km", "th"] as const)("in %s", (language) => {
  test("axe objects to nothing, every reference resolves, and 320 pixels are enough", async () => {
    await page.viewport(320, 800);
    const element = await mount("spean-person", {
      language,
      interviewLanguage: language === "km" ? "th" : "km",
      value: whole,
    });
    element.value = { ...whole, birth: { era: "gregorian", year: 99 } };
    element.reportValidity();
    await settled(element);
    expect(await violations()).toEqual([]);
    expect(danglingReferences(element)).toEqual([]);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
    for (const target of within(
      element,
      "input:not([type=radio], [type=checkbox]), select, textarea, button, .option",
    ))
      expect(target.getBoundingClientRect().height).toBeGreaterThanOrEqual(44);
    expect(avoidedPhrases(element.shadowRoot!.textContent!, language)).toEqual([]);
    expect(markupOf(element)).not.toContain("undefined");
  });
});
