import { Service } from "@spean/model";
import { avoidedPhrases } from "@spean/text";
import { describe, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { violations } from "../../test/accessibility.js";
import { inventedServices } from "../../test/invented-services.js";
import { danglingReferences, markupOf, mount, settled, within } from "../../test/mount.js";
import "../register.js";
import type { SpeanServices } from "./services.js";

const show = (properties: Partial<SpeanServices> = {}): Promise<SpeanServices> =>
  mount("spean-services", { entries: inventedServices, today: "2026-11-25", ...properties });
const texted = (element: SpeanServices, selector: string): string[] =>
  within<HTMLElement>(element, selector).map(({ textContent }) => textContent.replace(/\s+/g, " ").trim());

test("brings no entry of its own, and says so", async () => {
  const element = await mount("spean-services");
  expect(element.shadowRoot!.textContent).toContain("No service has been entered here yet.");
  expect(within(element, "a")).toEqual([]);
});

test("shows each entry with its owner and the day of its last check", async () => {
  const element = await show();
  expect(texted(element, "[part=name]")).toEqual([
    "An invented hotline",
    "An invented shelter",
    "An invented legal aid office",
  ]);
  expect(texted(element, "[part=check]")).toEqual([
    "Last checked: 1 November 2026 (CE) To be checked again by 1 February 2027 (CE) Entry kept by An invented ministry, duty desk",
    "Last checked: 1 June 2025 (CE) To be checked again by 1 December 2025 (CE) Entry kept by An invented organisation",
    "Entry kept by An invented bar association",
  ]);
});

test("marks what has no date, or is past it, as to be checked", async () => {
  const element = await show();
  expect(texted(element, "[part=to-check]")).toEqual([
    "To be checked before use The day for the next check has passed.",
    "To be checked before use It is not known when this entry was last checked.",
  ]);
  element.today = "2027-02-02";
  await settled(element);
  expect(within(element, "[part=to-check]")).toHaveLength(3);
});

test("judges by the device's day where the host gives none", async () => {
  const element = await show({
    entries: [{ ...inventedServices[0]!, checkBy: "2000-01-01" }],
    today: undefined,
  });
  expect(within(element, "[part=to-check]")).toHaveLength(1);
});

test("links what is a number, with the digits of any script, and nothing else", async () => {
  const element = await show();
  expect(within<HTMLAnchorElement>(element, "a").map(({ href }) => href)).toEqual([
    "tel:000000000",
    "tel:0000",
    "tel:000000000",
  ]);
  await expect
    .element(page.getByRole("link", { name: "Call An invented hotline: 000 000 000" }))
    .toBeVisible();
});

test("filters by country, service and language, by keyboard too, and says plainly that nothing fits", async () => {
  const element = await show();
  await userEvent.keyboard("{Tab}");
  expect(element.shadowRoot?.activeElement?.id).toBe("country");
  await userEvent.selectOptions(page.getByRole("combobox", { name: "Country" }), "TH");
  await settled(element);
  expect(texted(element, "[part=count]")).toEqual(["2 of 3 entries"]);
  await userEvent.selectOptions(page.getByRole("combobox", { name: "Service" }), "legal-aid");
  await userEvent.selectOptions(page.getByRole("combobox", { name: "Language spoken" }), "my");
  await settled(element);
  expect(texted(element, "[part=none]")).toEqual(["No entry fits all of this. Take a filter away."]);
  await userEvent.click(page.getByRole("button", { name: "Clear filters" }));
  await expect.poll(() => texted(element, "[part=count]")).toEqual(["3 of 3 entries"]);
  expect(element.shadowRoot?.activeElement?.id).toBe("country");
});

test("keeps its filters while the language is switched twice", async () => {
  const element = await show({ country: "KH" });
  for (const language of ["km", "th"] as const) {
    element.language = language;
    await settled(element);
    expect(within<HTMLSelectElement>(element, "#country")[0]!.value).toBe("KH");
    expect(within(element, "[part=entry]")).toHaveLength(2);
  }
  expect(element.outerHTML).toBe("<spean-services></spean-services>");
});

describe.each(["en", "km", "th"] as const)("in %s", (language) => {
  test("every service has words, axe objects to nothing, and 320 pixels are enough", async () => {
    await page.viewport(320, 800);
    const element = await show({
      language,
      entries: [...inventedServices, { ...inventedServices[0]!, id: "all", services: Service.options }],
    });
    expect(await violations()).toEqual([]);
    expect(danglingReferences(element)).toEqual([]);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
    expect(avoidedPhrases(element.shadowRoot!.textContent, language)).toEqual([]);
    expect(markupOf(element)).not.toContain("undefined");
    for (const target of within(element, "a, select"))
      expect(target.getBoundingClientRect().height).toBeGreaterThanOrEqual(44);
  });
});
