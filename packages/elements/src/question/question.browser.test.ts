import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { violations } from "../../test/accessibility.js";
import { danglingReferences, eventsDuring, markupOf, mount, settled, within } from "../../test/mount.js";
import "../register.js";
import type { SpeanQuestion } from "./question.js";

const indicator = "destination-coercion.documents-confiscated";
const english = {
  indicator,
  language: "en",
  question: "Does somebody keep your papers?",
  guidance: "Ask who holds them.",
} as const;
const khmer = {
  ...english,
  language: "km",
  question: "តើមាននរណាម្នាក់រក្សាទុកឯកសាររបស់លោកអ្នកដែរឬទេ?",
  guidance: "សូមសួរថានរណាកាន់។",
} as const;
const thai = {
  ...english,
  language: "th",
  question: "มีใครเก็บเอกสารของคุณไว้ไหม",
  guidance: "ถามว่าใครเก็บไว้",
} as const;

const checked = (element: SpeanQuestion): string[] =>
  within<HTMLInputElement>(element, "input").flatMap((radio) => (radio.checked ? [radio.value] : []));

async function inForm(): Promise<{ form: HTMLFormElement; element: SpeanQuestion }> {
  const element = await mount("spean-question", { ...english, name: "papers" });
  const form = document.createElement("form");
  element.replaceWith(form);
  form.append(element);
  await settled(element);
  return { form, element };
}

test("offers four answers and has none of them chosen", async () => {
  const element = await mount("spean-question", english);
  expect(within<HTMLInputElement>(element, "input[type=radio]").map(({ value }) => value)).toEqual([
    "yes",
    "no",
    "unknown",
    "declined",
  ]);
  expect(checked(element)).toEqual([]);
  expect(element.answer).toBeUndefined();
});

test("is a radio group named by its question and described by its guidance", async () => {
  const element = await mount("spean-question", english);
  await expect
    .element(page.getByRole("radiogroup", { name: english.question }))
    .toHaveAccessibleDescription(english.guidance);
  expect(danglingReferences(element)).toEqual([]);
});

test("takes an answer from the keyboard: one tab stop, then arrow keys", async () => {
  const element = await mount("spean-question", english);
  await userEvent.keyboard("{Tab}");
  expect((element.shadowRoot?.activeElement as HTMLInputElement).value).toBe("yes");
  expect(element.answer).toBeUndefined();
  const details = await eventsDuring("spean-answer", () => userEvent.keyboard("{ArrowDown}{ArrowDown}"));
  expect(details).toEqual([
    { indicator, answer: "no" },
    { indicator, answer: "unknown" },
  ]);
  expect(checked(element)).toEqual(["unknown"]);
  await userEvent.keyboard("{Tab}");
  expect(element.shadowRoot?.activeElement?.textContent?.trim()).toBe("Clear this answer");
});

test("clears the answer by keyboard and puts the focus back on the question", async () => {
  const element = await mount("spean-question", { ...english, answer: "declined" });
  await userEvent.keyboard("{Tab}{Tab}");
  const details = await eventsDuring("spean-answer", () => userEvent.keyboard("{Enter}"));
  await settled(element);
  expect(details).toEqual([{ indicator, answer: undefined }]);
  expect(checked(element)).toEqual([]);
  expect((element.shadowRoot?.activeElement as HTMLInputElement).value).toBe("yes");
  expect(within(element, ".clear")).toEqual([]);
});

test("an answer not-asked is no answer", async () => {
  const element = await mount("spean-question", { ...english, answer: "not-asked" });
  expect(checked(element)).toEqual([]);
  expect(within(element, ".clear")).toEqual([]);
});

test("shows again what it is set to", async () => {
  const element = await mount("spean-question", { ...english, answer: "no" });
  await userEvent.click(page.getByRole("radio", { name: "Yes" }));
  element.answer = "no";
  await settled(element);
  expect(checked(element)).toEqual(["no"]);
});

test("gives its form the answer, nothing while there is none, and forgets it on reset", async () => {
  const { form, element } = await inForm();
  expect([...new FormData(form)]).toEqual([]);
  await userEvent.click(page.getByRole("radio", { name: "Don’t know" }));
  expect([...new FormData(form)]).toEqual([["papers", "unknown"]]);
  expect(form.checkValidity()).toBe(true);
  form.reset();
  await settled(element);
  expect([...new FormData(form)]).toEqual([]);
  expect(checked(element)).toEqual([]);
});

test("is disabled with the fieldset around it", async () => {
  const { form, element } = await inForm();
  const fieldset = document.createElement("fieldset");
  form.append(fieldset);
  fieldset.append(element);
  fieldset.disabled = true;
  await settled(element);
  await expect.element(page.getByRole("radio", { name: "Yes" })).toBeDisabled();
  fieldset.disabled = false;
  await settled(element);
  await expect.element(page.getByRole("radio", { name: "Yes" })).toBeEnabled();
});

test("shows the question in the interview's language and the officer's, each with its lang", async () => {
  const element = await mount("spean-question", {
    ...khmer,
    guidance: english.guidance,
    secondary: { language: "en", question: english.question },
  });
  const [legend] = within<HTMLElement>(element, "legend");
  expect(legend?.closest("[lang]")?.getAttribute("lang")).toBe("km");
  expect(legend?.textContent).toContain(khmer.question);
  expect(within<HTMLElement>(element, "legend [lang=en]").map(({ textContent }) => textContent)).toEqual([
    english.question,
  ]);
  expect(within<HTMLElement>(element, ".guidance").map(({ lang }) => lang)).toEqual(["en"]);
  expect(within<HTMLElement>(element, "label").map(({ textContent }) => textContent?.trim())).toEqual([
    "បាទ/ចាស Yes",
    "ទេ No",
    "មិនដឹង Don’t know",
    "មិនចង់ឆ្លើយ Prefers not to answer",
  ]);
});

test("never writes the answer into the markup", async () => {
  const element = await mount("spean-question", english);
  const before = markupOf(element).replace(/<!--.*?-->/g, "");
  await userEvent.click(page.getByRole("radio", { name: "No", exact: true }));
  await settled(element);
  const after = markupOf(element)
    .replace(/<!--.*?-->/g, "")
    .replace(/<button[^]*?<\/button>/, "");
  expect(after.replace(/\s+/g, " ")).toBe(before.replace(/\s+/g, " "));
});

test("every target is at least 44 px high and wide", async () => {
  const element = await mount("spean-question", { ...english, answer: "yes" });
  const targets = within(element, "label, button").map((target) => target.getBoundingClientRect());
  expect(targets).toHaveLength(5);
  for (const { width, height } of targets) expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
});

test.each([english, khmer, thai])("axe finds nothing in $language, empty or answered", async (properties) => {
  const element = await mount("spean-question", properties);
  expect(await violations()).toEqual([]);
  element.answer = "declined";
  await settled(element);
  expect(await violations()).toEqual([]);
});
