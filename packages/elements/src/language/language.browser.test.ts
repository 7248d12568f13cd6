import { describe, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { violations } from "../../test/accessibility.js";
import { danglingReferences, eventsDuring, mount, settled, within } from "../../test/mount.js";
import "../register.js";

const burmese = { tag: "my", label: "မြန်မာဘာသာ" };

test("offers each language in itself, with its lang", async () => {
  const element = await mount("spean-language", { languages: [burmese] });
  const labels = within<HTMLElement>(element, ".option span").map(({ lang, textContent }) => [
    lang,
    textContent,
  ]);
  expect(labels).toEqual([
    ["en", "English"],
    ["km", "ភាសាខ្មែរ"],
    ["th", "ภาษาไทย"],
    ["en", "English"],
    ["km", "ភាសាខ្មែរ"],
    ["th", "ภาษาไทย"],
    ["my", "မြန်မာဘာသာ"],
  ]);
});

test("has no language of the interview chosen until somebody chooses", async () => {
  const element = await mount("spean-language");
  expect(within<HTMLInputElement>(element, "input[name=interview]").filter(({ checked }) => checked)).toEqual(
    [],
  );
  expect(within<HTMLInputElement>(element, "input[name=page]").find(({ checked }) => checked)?.value).toBe(
    "en",
  );
});

test("changes one without the other, by keyboard, and says so by codes", async () => {
  const element = await mount("spean-language", { language: "th" });
  await userEvent.keyboard("{Tab}{Tab}");
  const details = await eventsDuring("spean-language", () => userEvent.keyboard(" {ArrowRight}"));
  expect(details).toEqual([
    { language: "th", interviewLanguage: "en" },
    { language: "th", interviewLanguage: "km" },
  ]);
  await userEvent.keyboard("{Shift>}{Tab}{/Shift}");
  expect(await eventsDuring("spean-language", () => userEvent.keyboard("{ArrowLeft}"))).toEqual([
    { language: "km", interviewLanguage: "km" },
  ]);
  await settled(element);
  expect(within(element, ".frame")[0]!.getAttribute("lang")).toBe("km");
});

test("calls for an interpreter where there are no words in the language of the interview", async () => {
  const element = await mount("spean-language", { languages: [burmese] });
  expect(within(element, "[part=interpreter]")).toEqual([]);
  await userEvent.click(page.getByRole("radio", { name: burmese.label }));
  await settled(element);
  expect(within(element, "[part=interpreter]")[0]!.textContent).toContain("an interpreter is needed");
});

test("stores nothing", async () => {
  const before = [localStorage.length, sessionStorage.length, document.cookie];
  await mount("spean-language");
  await userEvent.click(page.getByRole("radio", { name: "ภาษาไทย" }).first());
  expect([localStorage.length, sessionStorage.length, document.cookie]).toEqual(before);
});

describe.each(["en", "km", "th"] as const)("in %s", (language) => {
  test("has nothing that axe objects to, at 320 pixels too", async () => {
    await page.viewport(320, 800);
    const element = await mount("spean-language", {
      language,
      interviewLanguage: "my",
      languages: [burmese],
    });
    expect(await violations()).toEqual([]);
    expect(danglingReferences(element)).toEqual([]);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
    for (const option of within<HTMLElement>(element, ".option"))
      expect(option.getBoundingClientRect().height).toBeGreaterThanOrEqual(44);
  });
});
