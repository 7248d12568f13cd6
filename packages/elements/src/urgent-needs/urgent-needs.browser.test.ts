import { UrgentNeeds } from "@spean/model";
import { urgentNeedCodes } from "@spean/text";
import { describe, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { violations } from "../../test/accessibility.js";
import { inForm } from "../../test/in-form.js";
import { danglingReferences, eventsDuring, markupOf, mount, settled, within } from "../../test/mount.js";
import "../register.js";
import type { SpeanUrgentNeeds } from "./urgent-needs.js";

const checked = (element: SpeanUrgentNeeds): string[] =>
  within<HTMLInputElement>(element, "input:checked").map(({ name, value }) => `${name}=${value}`);

test("asks every need in its order, and has nothing chosen", async () => {
  const element = await mount("spean-urgent-needs");
  const names = within<HTMLInputElement>(element, "input").map(({ name }) => name);
  expect([...new Set(names)]).toEqual(urgentNeedCodes.map((need) => `urgent.${need}`));
  expect(checked(element)).toEqual([]);
  expect(element.value).toBeUndefined();
});

test("shows the section that the screening shows", async () => {
  const alone = await mount("spean-urgent-needs");
  const [own] = within(alone, "section");
  const text = own!.textContent;
  const screening = await mount("spean-screening");
  expect(within(screening, "section.urgent")[0]!.textContent).toBe(text);
});

test("takes an answer by keyboard, says so by codes, and gives what fits the model", async () => {
  const element = await mount("spean-urgent-needs");
  await userEvent.keyboard("{Tab}");
  const details = await eventsDuring("spean-urgent-need", () => userEvent.keyboard(" {ArrowDown}"));
  expect(details).toEqual([
    { need: "dangerNow", answer: "yes" },
    { need: "dangerNow", answer: "no" },
  ]);
  expect(UrgentNeeds.parse(element.value)).toMatchObject({
    dangerNow: { answer: "no" },
    placeSafe: { answer: "not-asked" },
  });
});

test("gives its form each answer given, none of them in an attribute, and forgets all on reset", async () => {
  const { form, element } = await inForm("spean-urgent-needs");
  expect([...new FormData(form)]).toEqual([]);
  // the button that takes the answer back and the field for a note tell that there is one, and not which
  const markup = (): string =>
    markupOf(element)
      .replace(/<!--.*?-->|<button[^]*?<\/button>|<div class="field"[^]*?<\/div>/g, "")
      .replace(/\s+/g, " ");
  const before = markup();
  await userEvent.click(page.getByRole("radio", { name: "Prefers not to answer" }).first());
  expect([...new FormData(form)]).toEqual([["urgent.dangerNow", "declined"]]);
  expect(markup()).toBe(before);
  form.reset();
  await settled(element);
  expect([...new FormData(form)]).toEqual([]);
});

test("switching the language twice loses no answer", async () => {
  const element = await mount("spean-urgent-needs", {
    urgentNeeds: { dangerNow: "no", placeSafe: "unknown" },
  });
  const before = checked(element);
  expect(before).toHaveLength(2);
  for (const language of ["km", "th"] as const) {
    element.language = language;
    await settled(element);
    expect(checked(element)).toEqual(before);
  }
});

const whole: UrgentNeeds = {
  dangerNow: { answer: "yes", note: "An invented note." },
  medicalCareNeeded: { answer: "not-asked" },
  childrenWithPerson: { answer: "no" },
  placeSafe: { answer: "unknown" },
  placePrivate: { answer: "not-asked", note: "A second one." },
  othersPresent: { answer: "declined" },
  present: [{ relation: "interpreter" }],
  askedAt: "2026-03-01T09:30:00+07:00",
  askedBy: { role: "police" },
  note: "An invented note on all.",
};

test("what goes in comes out, every field of it, and fits the model; languages lose none of it", async () => {
  const element = await mount("spean-urgent-needs", { value: whole });
  expect(UrgentNeeds.parse(whole)).toEqual(element.value);
  for (const language of ["km", "th"] as const) {
    element.language = language;
    await settled(element);
    expect(element.value).toEqual(whole);
    expect(within<HTMLTextAreaElement>(element, "textarea").map(({ value }) => value)).toContain(
      "An invented note.",
    );
  }
  expect(markupOf(element)).not.toContain("invented note");
});

test("an answer can be given a note, and all of them together; the host hears that there is one, and nothing of it", async () => {
  const { form, element } = await inForm("spean-urgent-needs");
  const notes = () => within<HTMLTextAreaElement>(element, "textarea").length;
  expect(notes()).toBe(1);
  await userEvent.click(page.getByRole("radio", { name: "Yes" }).first());
  await settled(element);
  expect(notes()).toBe(2);
  const details = await eventsDuring("spean-urgent-note", async () => {
    await userEvent.fill(page.getByRole("textbox", { name: /^Note.*danger/ }), "Invented");
    await userEvent.fill(page.getByRole("textbox", { name: "Note on all of these" }), "Invented too");
    await userEvent.tab();
  });
  expect(details).toEqual([
    { part: "dangerNow", complete: true },
    { part: "note", complete: true },
  ]);
  expect([...new FormData(form)]).toEqual([
    ["urgent.dangerNow", "yes"],
    ["urgent.dangerNow.note", "Invented"],
    ["urgent.note", "Invented too"],
  ]);
  await userEvent.click(page.getByRole("button", { name: /^Clear this answer/ }));
  expect(UrgentNeeds.parse(element.value)).toMatchObject({
    dangerNow: { answer: "not-asked", note: "Invented" },
    note: "Invented too",
  });
  form.reset();
  await settled(element);
  expect([element.value, notes()]).toEqual([undefined, 1]);
});

test("a host that sets back what it read takes nothing away while somebody types", async () => {
  const element = await mount("spean-urgent-needs");
  const note = page.getByRole("textbox", { name: "Note on all of these" });
  await userEvent.fill(note, "Invented ");
  const read = element.value;
  element.value = read;
  await settled(element);
  expect((note.element() as HTMLTextAreaElement).value).toBe("Invented ");
});

test("read-only, it is text, and its form still gets the answers; disabled, it does not", async () => {
  const { form, element } = await inForm("spean-urgent-needs", { readonly: true, value: whole });
  expect(within(element, "input, textarea, button")).toEqual([]);
  const texts = within(element, "dd").map(({ textContent }) => textContent);
  expect(texts).toEqual([
    ...[
      "Yes",
      "An invented note.",
      "Not asked yet",
      "No",
      "Don’t know",
      "Not asked yet",
      "A second one.",
      "Prefers not to answer",
    ],
    "An invented note on all.",
  ]);
  expect(new FormData(form).get("urgent.dangerNow")).toBe("yes");
  Object.assign(element, { readonly: false, disabled: true });
  await settled(element);
  for (const control of within(element, "input, textarea")) expect(control.matches(":disabled")).toBe(true);
  expect([...new FormData(form)]).toEqual([]);
});

describe.each(["en", "km", "th"] as const)("in %s", (language) => {
  test("axe objects to nothing, every reference resolves, and 320 pixels are enough", async () => {
    await page.viewport(320, 800);
    const element = await mount("spean-urgent-needs", {
      language,
      interviewLanguage: language === "km" ? "th" : "km",
      urgentNeeds: { dangerNow: "yes" },
    });
    expect(await violations()).toEqual([]);
    expect(danglingReferences(element)).toEqual([]);
    element.readonly = true;
    await settled(element);
    expect(await violations()).toEqual([]);
    element.readonly = false;
    await settled(element);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
    for (const target of within(element, ".option, button, textarea"))
      expect(target.getBoundingClientRect().height).toBeGreaterThanOrEqual(44);
  });
});
