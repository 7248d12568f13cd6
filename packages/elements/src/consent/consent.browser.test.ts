import { Consent, ConsentGiver, DataCategory, Purpose } from "@spean/model";
import { avoidedPhrases } from "@spean/text";
import { describe, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { violations } from "../../test/accessibility.js";
import { danglingReferences, eventsDuring, markupOf, mount, settled, within } from "../../test/mount.js";
import "../register.js";
import type { SpeanConsent } from "./consent.js";
import type { ConsentQuestion } from "./consent-request.js";

const agency = "An invented shelter";
const referral: ConsentQuestion = {
  purpose: "referral",
  recipient: { agency },
  dataCategories: ["person", "observations"],
};
const statistics: ConsentQuestion = {
  purpose: "statistics",
  recipient: { agency: "An invented ministry" },
  dataCategories: ["observations"],
};
const every: ConsentQuestion[] = Purpose.options.map((purpose) => ({
  purpose,
  recipient: { agency },
  dataCategories: [...DataCategory.options],
}));

const checked = (element: SpeanConsent): string[] =>
  within<HTMLInputElement>(element, "input").flatMap((radio) => (radio.checked ? [radio.value] : []));
const radio = (name: string, index = 0) => page.getByRole("radio", { name, exact: true }).nth(index);

test("has no answer to any request, nor who answers, nor in which language, until somebody chooses", async () => {
  const element = await mount("spean-consent", { requests: every });
  expect(checked(element)).toEqual([]);
  expect(element.answers).toEqual([]);
  expect(within(element, "[part=request]")).toHaveLength(6);
});

test("offers both choices for each request, and names its recipient and its data", async () => {
  const element = await mount("spean-consent", { requests: [referral] });
  expect(within<HTMLInputElement>(element, "[part=request] input").map(({ value }) => value)).toEqual([
    "given",
    "declined",
  ]);
  const group = page.getByRole("radiogroup", {
    name: "May it be given to a service or an authority that helps you?",
  });
  await expect
    .element(group)
    .toHaveAccessibleDescription(
      `Who receives it: ${agency} What is used: name and personal particulars and answers to the questions`,
    );
});

test("gives an answer only where the choice, who answers and the language are known; it fits the model", async () => {
  const element = await mount("spean-consent", { requests: [referral, statistics] });
  await userEvent.click(radio("Agrees"));
  expect(element.answers).toEqual([]);
  await userEvent.click(radio("The person"));
  expect(element.answers).toEqual([]);
  await userEvent.click(radio("ภาษาไทย"));
  expect(element.answers).toEqual([{ ...referral, given: true, by: "person", language: "th" }]);
  await userEvent.click(radio("Does not agree", 1));
  expect(element.answers[1]).toEqual({ ...statistics, given: false, by: "person", language: "th" });
  for (const answer of element.answers)
    expect(Consent.safeParse({ ...answer, id: "k-1", at: "2026-11-24T09:00:00Z" }).success).toBe(true);
});

test("sends codes alone, with every request in its place", async () => {
  const element = await mount("spean-consent", { requests: [referral, statistics] });
  const details = await eventsDuring("spean-consent", async () => {
    await userEvent.click(radio("Does not agree", 1));
    await userEvent.click(radio("A lawyer, or a representative appointed by a court"));
  });
  expect(details).toEqual([
    { choices: [undefined, "declined"], by: undefined, language: undefined },
    { choices: [undefined, "declined"], by: "legal-representative", language: undefined },
  ]);
  expect(JSON.stringify(details)).not.toContain(agency);
  expect(element.outerHTML).not.toContain("declined");
});

test("a choice can be cleared: the request is then not asked, which is not a refusal", async () => {
  const element = await mount("spean-consent", {
    requests: [referral],
    choices: ["declined"],
    by: "person",
    explainedIn: "km",
  });
  expect(element.answers).toHaveLength(1);
  await userEvent.click(page.getByRole("button", { name: /^Clear this answer: May it be given/ }));
  expect(element.answers).toEqual([]);
  expect(element.choices).toEqual([undefined]);
});

test("an agreement that stands is not asked again, and is taken back by one key press", async () => {
  const element = await mount("spean-consent", { requests: [{ ...referral, standing: true }] });
  expect(within(element, "input")).toEqual([]);
  await userEvent.keyboard("{Tab}");
  const details = await eventsDuring("spean-consent", () => userEvent.keyboard("{Enter}"));
  expect(details).toEqual([{ choices: ["withdrawn"], by: undefined, language: undefined }]);
  await expect.poll(() => element.shadowRoot?.activeElement?.textContent).toBe("Taken back");
  expect(within(element, "[part=withdraw]")).toEqual([]);
  expect(element.answers).toEqual([]);
});

test("gives its form each whole answer, and forgets all on reset", async () => {
  const element = await mount("spean-consent", { requests: [referral] });
  const form = document.createElement("form");
  element.replaceWith(form);
  form.append(element);
  await settled(element);
  expect([...new FormData(form)]).toEqual([]);
  Object.assign(element, { choices: ["given"], by: "person", explainedIn: "km" });
  await settled(element);
  expect(new FormData(form).getAll("consent").map((value) => JSON.parse(String(value)))).toEqual([
    { ...referral, given: true, by: "person", language: "km" },
  ]);
  form.reset();
  await settled(element);
  expect([...new FormData(form)]).toEqual([]);
  expect(checked(element)).toEqual([]);
});

test("offers every giver of the model, and a language that there are no words in", async () => {
  const element = await mount("spean-consent", {
    requests: [referral],
    languages: [{ tag: "my", label: "မြန်မာဘာသာ" }],
  });
  const values = within<HTMLInputElement>(element, "input").map(({ value }) => value);
  expect(values).toEqual(expect.arrayContaining([...ConsentGiver.options, "en", "km", "th", "my"]));
});

describe.each(["en", "km", "th"] as const)("in %s", (language) => {
  test("every purpose and category has words, axe objects to nothing, and 320 pixels are enough", async () => {
    await page.viewport(320, 800);
    const element = await mount("spean-consent", {
      language,
      requests: [...every, { ...referral, standing: true }],
      choices: ["given"],
    });
    expect(await violations()).toEqual([]);
    expect(danglingReferences(element)).toEqual([]);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
    expect(within(element, ".frame")[0]!.getAttribute("lang")).toBe(language);
    expect(avoidedPhrases(element.shadowRoot!.textContent, language)).toEqual([]);
    expect(markupOf(element)).not.toContain("undefined");
  });
});
