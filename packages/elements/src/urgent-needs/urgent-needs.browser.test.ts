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
  expect(UrgentNeeds.parse(element.value)).toMatchObject({ dangerNow: { answer: "no" }, placeSafe: { answer: "not-asked" } });
});

test("gives its form each answer given, none of them in an attribute, and forgets all on reset", async () => {
  const { form, element } = await inForm("spean-urgent-needs");
  expect([...new FormData(form)]).toEqual([]);
  const before = markupOf(element).replace(/<!--.*?-->/g, "");
  await userEvent.click(page.getByRole("radio", { name: "Prefers not to answer" }).first());
  expect([...new FormData(form)]).toEqual([["urgent.dangerNow", "declined"]]);
  const after = markupOf(element)
    .replace(/<!--.*?-->/g, "")
    .replace(/<button[^]*?<\/button>/, "");
  expect(after.replace(/\s+/g, " ")).toBe(before.replace(/\s+/g, " "));
  form.reset();
  await settled(element);
  expect([...new FormData(form)]).toEqual([]);
});

test("switching the language twice loses no answer", async () => {
  const element = await mount("spean-urgent-needs", { urgentNeeds: { dangerNow: "no", placeSafe: "unknown" } });
  const before = checked(element);
  expect(before).toHaveLength(2);
  for (const language of ["km", "th"] as const) {
    element.language = language;
    await settled(element);
    expect(checked(element)).toEqual(before);
  }
});

test("read-only, its form still gets the answers; disabled, it does not", async () => {
  const { form, element } = await inForm("spean-urgent-needs", { readonly: true, urgentNeeds: { dangerNow: "no" } });
  for (const radio of within<HTMLInputElement>(element, "input")) expect(radio.matches(":disabled")).toBe(true);
  expect([...new FormData(form)]).toEqual([["urgent.dangerNow", "no"]]);
  element.disabled = true;
  await settled(element);
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
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
    for (const target of within(element, "label, button")) expect(target.getBoundingClientRect().height).toBeGreaterThanOrEqual(44);
  });
});
