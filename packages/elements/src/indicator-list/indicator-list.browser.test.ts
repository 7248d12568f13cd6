import { commonList } from "@spean/standard";
import { avoidedPhrases } from "@spean/text";
import { describe, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { violations } from "../../test/accessibility.js";
import { texts } from "../../test/assessed.js";
import { danglingReferences, eventsDuring, markupOf, mount, settled, within } from "../../test/mount.js";
import "../register.js";
import type { SpeanIndicatorList } from "./indicator-list.js";

const code = "destination-coercion.documents-confiscated";
const show = (properties: Partial<SpeanIndicatorList> = {}): Promise<SpeanIndicatorList> =>
  mount("spean-indicator-list", { standard: commonList, texts, ...properties });
const texted = (element: SpeanIndicatorList, selector: string): string[] =>
  within<HTMLElement>(element, selector).map(({ textContent }) => textContent.replace(/\s+/g, " ").trim());
const lines = (element: SpeanIndicatorList): string[] => texted(element, "summary > span:first-child");
const label = (language: keyof typeof texts, of = code): string => texts[language].indicators[of]!.label.text;

async function open(element: SpeanIndicatorList): Promise<void> {
  within<HTMLElement>(element, "summary")[0]!.click();
  await expect.poll(() => within(element, "[part=entry]")).toHaveLength(1);
}

test("says plainly that there is no list", async () => {
  const element = await mount("spean-indicator-list");
  expect(element.shadowRoot!.textContent).toContain("There is no list to show.");
});

test("lists every indicator under its dimension, with nothing filtered beforehand", async () => {
  const element = await show();
  expect(lines(element)).toHaveLength(commonList.indicators.length);
  expect(texted(element, "[part=count]")).toEqual([
    `${commonList.indicators.length} of ${commonList.indicators.length} indicators`,
  ]);
  expect(within<HTMLSelectElement>(element, "select").map(({ value }) => value)).toEqual(["", "", ""]);
  expect(texted(element, "[part=dimension]")).toHaveLength(
    commonList.dimensions.length + commonList.groups.length,
  );
});

test.each([
  ["en", "confiscated"],
  ["km", "លិខិតឆ្លង ដែន"],
  ["th", "หนังสือเดินทาง"],
] as const)("finds an indicator by words in %s, whatever the language of the page", async (_, words) => {
  const element = await show({ language: "en" });
  await userEvent.fill(page.getByRole("searchbox", { name: "Search" }), words);
  await settled(element);
  expect(lines(element)).toContain(label("en"));
  expect(lines(element).length).toBeLessThan(20);
});

test("filters by list, dimension and strength, and clears all with the focus back on the search", async () => {
  const element = await show();
  await userEvent.selectOptions(page.getByRole("combobox", { name: "List" }), "child-labour");
  await userEvent.selectOptions(page.getByRole("combobox", { name: "Dimension" }), "exploitation");
  await userEvent.selectOptions(page.getByRole("combobox", { name: "Strength" }), "strong");
  await settled(element);
  const expected = commonList.indicators.filter(
    ({ dimension, strengths }) => dimension === "exploitation" && strengths["child-labour"] === "strong",
  );
  expect(lines(element)).toEqual(expected.map((indicator) => label("en", indicator.code)));
  expect(texted(element, ".strengths")).toEqual(expected.map(() => "strong"));
  await userEvent.click(page.getByRole("button", { name: "Clear search and filters" }));
  await expect.poll(() => lines(element)).toHaveLength(commonList.indicators.length);
  expect(element.shadowRoot?.activeElement?.id).toBe("query");
});

test("says plainly that nothing was found", async () => {
  const element = await show({ query: "zzzz" });
  expect(texted(element, "[part=none]")).toEqual([
    "Nothing in the list fits this search. Use fewer words, or take a filter away.",
  ]);
  expect(texted(element, "[part=count]")).toEqual([`0 of ${commonList.indicators.length} indicators`]);
});

test("opens to question, guidance, strengths, sources and status of the text, and tells the page", async () => {
  const element = await show({ query: code });
  const details = await eventsDuring("spean-indicator", () => open(element));
  expect(details).toEqual([{ indicator: code, open: true }]);
  expect(
    within<HTMLElement>(element, "[part=question]").map(({ lang, textContent }) => [lang, textContent]),
  ).toEqual(
    (["en", "km", "th"] as const).map((language) => [
      language,
      texts[language].indicators[code]!.question.text,
    ]),
  );
  expect(texted(element, "[part=guidance]")).toEqual([texts.en.indicators[code]!.guidance.text]);
  const { strengths, sources } = commonList.indicators.find((indicator) => indicator.code === code)!;
  expect(texted(element, "tbody tr")).toHaveLength(Object.keys(strengths).length);
  expect(texted(element, ".sources li")).toHaveLength(sources.length);
  expect(texted(element, ".sources li")[0]).toMatch(
    /^Source: .+ Verification: read in a text that restates the source$/,
  );
  expect(texted(element, "dt .status")).toEqual(["draft", "draft", "draft"]);
});

test("goes from line to line by arrow keys, Home and End, and opens by Enter", async () => {
  const element = await show();
  const focused = (): string | undefined =>
    element.shadowRoot?.activeElement?.textContent?.replace(/\s+/g, " ").trim();
  await userEvent.keyboard("{Tab}");
  expect(element.shadowRoot?.activeElement?.id).toBe("query");
  await userEvent.keyboard("{ArrowDown}");
  const all = lines(element);
  expect(focused()).toContain(all[0]!);
  await userEvent.keyboard("{ArrowDown}{ArrowDown}{ArrowUp}");
  expect(focused()).toContain(all[1]!);
  await userEvent.keyboard("{End}");
  expect(focused()).toContain(all.at(-1)!);
  await userEvent.keyboard("{Home}{Enter}");
  await expect.poll(() => within(element, "[part=entry]")).toHaveLength(1);
});

test("keeps the search and what is open while the language is switched twice, and puts neither into attributes", async () => {
  const element = await show({ query: "passport" });
  await open(element);
  for (const language of ["km", "th", "en"] as const) {
    element.language = language;
    await settled(element);
    expect(within(element, "[part=entry]")).toHaveLength(1);
    expect(within<HTMLInputElement>(element, "#query")[0]!.value).toBe("passport");
    expect(within(element, ".frame")[0]!.getAttribute("lang")).toBe(language);
  }
  expect(element.outerHTML).toBe("<spean-indicator-list></spean-indicator-list>");
});

test("shows codes and what the standard itself says where there is no text", async () => {
  const element = await show({ texts: {}, query: code });
  await open(element);
  expect(lines(element)).toEqual([code]);
  expect(texted(element, "[part=question]")).toEqual([
    commonList.indicators.find((indicator) => indicator.code === code)!.meaning,
  ]);
});

describe.each(["en", "km", "th"] as const)("in %s", (language) => {
  test("axe objects to nothing, closed or open, and 320 pixels are enough", async () => {
    await page.viewport(320, 800);
    const element = await show({ language, dimension: "destination-coercion" });
    await open(element);
    expect(await violations()).toEqual([]);
    expect(danglingReferences(element)).toEqual([]);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
    expect(avoidedPhrases(element.shadowRoot!.textContent, language)).toEqual([]);
    expect(markupOf(element)).not.toContain("undefined");
    for (const target of within(element, "summary, button, input, select"))
      expect(target.getBoundingClientRect().height).toBeGreaterThanOrEqual(44);
  });
});
