import { commonList } from "@spean/standard";
import { describe, expect, test } from "vitest";
import { texts } from "../../test/assessed.js";
import { findIndicators, type IndicatorSearchQuery, createIndicatorSearchIndex } from "./indicator-search.js";

const index = createIndicatorSearchIndex(commonList, texts);
const all = { query: "", list: "", dimension: "", strength: "" } satisfies IndicatorSearchQuery;
const found = (search: Partial<IndicatorSearchQuery>): string[] =>
  findIndicators(commonList, { ...all, ...search }, index).map(({ code }) => code);

test("nothing asked for finds every indicator, in the standard's order", () => {
  expect(found({})).toEqual(commonList.indicators.map(({ code }) => code));
});

test("every indicator is found by its code and by its label in each language, whole or without its spaces", () => {
  for (const { code } of commonList.indicators) {
    expect(found({ query: code })).toContain(code);
    for (const text of Object.values(texts)) {
      const label = text.indicators[code]!.label.text;
      expect(found({ query: label })).toContain(code);
      if (text.language !== "en") expect(found({ query: label.replace(/\s+/gu, "") })).toContain(code);
    }
  }
});

test("a search in one language finds what a search in another does", () => {
  const [en, km, th] = ["passport", "លិខិតឆ្លងដែន", "หนังสือเดินทาง"].map((query) => found({ query }));
  const shared = en!.filter((code) => km!.includes(code) && th!.includes(code));
  expect(shared).toContain("destination-coercion.documents-confiscated");
});

describe("filters", () => {
  test("by list: what stands on it, and the groups that belong to every list", () => {
    for (const { code: list } of commonList.lists)
      for (const code of found({ list })) {
        const { strengths } = commonList.indicators.find((indicator) => indicator.code === code)!;
        expect([code, list in strengths || Object.keys(strengths).length === 0]).toEqual([code, true]);
      }
    const counted = (["strong", "medium", "weak"] as const).flatMap((strength) =>
      found({ list: "adult-labour", strength }),
    );
    const onList = commonList.indicators.filter(
      ({ strengths }) => (strengths["adult-labour"] ?? "none") !== "none",
    );
    expect(counted.sort()).toEqual(onList.map(({ code }) => code).sort());
  });

  test("by strength on the chosen list, or on any", () => {
    const onList = found({ list: "child-labour", strength: "strong" });
    expect(onList.length).toBeGreaterThan(0);
    expect(onList.length).toBeLessThan(found({ strength: "strong" }).length);
  });

  test("together with words and a dimension; what fits nothing finds nothing", () => {
    expect(found({ dimension: "exploitation", query: "hours" })).toContain("exploitation.hours");
    expect(
      found({ dimension: "exploitation", query: "passport", strength: "strong", list: "adult-labour" }),
    ).toEqual([]);
  });
});
