import type { InputFault, InputFaultCode } from "@spean/model";
import { avoidedPhrases } from "@spean/text";
import { describe, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { violations } from "../../test/accessibility.js";
import { danglingReferences, eventsDuring, markupOf, mount, settled, within } from "../../test/mount.js";
import "../register.js";
import words from "../../words/en.json";
import type { SpeanErrorSummary } from "./error-summary.js";
import { fieldOfFault } from "./fault-field.js";

const fault = (code: InputFaultCode, path: string): InputFault => ({
  code,
  path,
  message: "For developers.",
});
const faults = [
  fault("missing-field", "/person/names/0/asWritten"),
  fault("invalid-value", "/interview/at"),
  fault("wrong-type", "/x"),
];
const codes = Object.keys(words["error-summary"]).flatMap((id) =>
  id.startsWith("errors.fault.") ? [id.slice("errors.fault.".length) as InputFaultCode] : [],
);
const lines = (element: SpeanErrorSummary): string[] =>
  within<HTMLElement>(element, "[part=fault]").map(({ textContent }) =>
    textContent.replace(/\s+/g, " ").trim(),
  );

async function withFields(): Promise<{ element: SpeanErrorSummary; name: HTMLInputElement }> {
  const element = await mount("spean-error-summary");
  const name = document.createElement("input");
  name.setAttribute("aria-label", "Name as written");
  element.after(name);
  Object.assign(element, {
    faults,
    fields: [
      { path: "/person", label: "Person" },
      { path: "/person/names/0", label: "Name as written", field: name },
    ],
  });
  await settled(element);
  return { element, name };
}

test("shows nothing while nothing is wrong", async () => {
  const element = await mount("spean-error-summary");
  expect(element.shadowRoot!.textContent.trim()).toBe("");
  expect(within(element, "[role=alert]")).toHaveLength(1);
});

test("takes the focus at once where faults were set just before, the first time and again", async () => {
  const element = await mount("spean-error-summary");
  for (const time of [1, 2]) {
    Object.assign(element, { faults: faults.slice(time) });
    element.focus();
    await expect.poll(() => document.activeElement).toBe(element);
    element.faults = [];
    await settled(element);
  }
  expect(() => document.createElement("spean-error-summary").focus()).not.toThrow();
});

test("says each fault in words by its code, with the label of its field, and never the message for developers", async () => {
  const { element } = await withFields();
  expect(lines(element)).toEqual([
    "Name as written This has not been given yet. Give it.",
    "What stands here is not possible. Correct it. Place in the record: /interview/at",
    "This is of another kind than expected. Correct it. Place in the record: /x",
  ]);
  expect(markupOf(element)).not.toContain("For developers.");
  expect(within(element, "h2")[0]!.textContent).toBe("There are 3 problems on this page");
});

test("a line puts the focus on its field, by keyboard, and says which one it was", async () => {
  const { element, name } = await withFields();
  element.focus();
  expect(element.shadowRoot?.activeElement?.id).toBe("summary");
  await userEvent.keyboard("{Tab}");
  const details = await eventsDuring("spean-fault", () => userEvent.keyboard("{Enter}"));
  expect(details).toEqual([{ fault: 0 }]);
  expect(document.activeElement).toBe(name);
});

test("a fault belongs to the field with the longest path that leads to it", () => {
  const fields = ["", "/person", "/person/names/0"].map((path) => ({ path, label: path }));
  expect(fieldOfFault("/person/names/0/script", fields)?.path).toBe("/person/names/0");
  expect(fieldOfFault("/person/birth", fields)?.path).toBe("/person");
  expect(fieldOfFault("/personal", fields)?.path).toBe("");
  expect(fieldOfFault("/x", [])).toBeUndefined();
});

describe.each(["en", "km", "th"] as const)("in %s", (language) => {
  test("every code of the model has words, axe objects to nothing, and 320 pixels are enough", async () => {
    await page.viewport(320, 800);
    const element = await mount("spean-error-summary", {
      language,
      faults: codes.map((code) => fault(code, "/person/names/0/asWritten")),
    });
    expect(codes).toHaveLength(15);
    expect(await violations()).toEqual([]);
    expect(danglingReferences(element)).toEqual([]);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
    expect(avoidedPhrases(element.shadowRoot!.textContent, language)).toEqual([]);
    for (const target of within(element, "button"))
      expect(target.getBoundingClientRect().height).toBeGreaterThanOrEqual(44);
  });
});
