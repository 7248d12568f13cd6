import type { CountedStrength, ElementRule, Indicator, PinnedStandard } from "@spean/model";
import { leavesOf } from "./condition.js";

/** An indicator on a list with a strength that counts. */
export interface ScoredIndicator {
  readonly code: string;
  readonly strength: CountedStrength;
}

/** What a standard says, arranged by list for reading answers against it. Everything is in the standard's order. */
export interface ListLayout {
  readonly code: string;
  readonly dimensions: readonly { readonly code: string; readonly indicators: readonly ScoredIndicator[] }[];
  /** The codes whose answers an element rests on: those it asks to be reported, and the list's own of the dimensions it asks to be positive. */
  readonly elements: readonly { readonly rule: ElementRule; readonly codes: readonly string[] }[];
  /** The codes that an answer may be given for on this list: the scored ones, and every question of the groups. */
  readonly codes: ReadonlySet<string>;
}

function scoredOn(list: string, indicators: readonly Indicator[]): ScoredIndicator[] {
  return indicators.flatMap(({ code, strengths }) => {
    const strength = strengths[list];
    return strength === undefined || strength === "none" ? [] : [{ code, strength }];
  });
}

/** The codes of all indicators by dimension or group, whatever list they stand on. */
export function codesByDimension(standard: PinnedStandard): Map<string, string[]> {
  const codes = new Map<string, string[]>();
  for (const { code, dimension } of standard.indicators) codes.set(dimension, [...(codes.get(dimension) ?? []), code]);
  return codes;
}

/** Arranges one list of a standard. */
export function layoutOf(standard: PinnedStandard, list: string): ListLayout {
  const everywhere = codesByDimension(standard);
  const dimensions = standard.dimensions.map(({ code }) => ({
    code,
    indicators: scoredOn(list, standard.indicators.filter(({ dimension }) => dimension === code)),
  }));
  const onList = new Map(dimensions.map(({ code, indicators }) => [code, indicators.map((indicator) => indicator.code)]));
  const elements = standard.elements.map((rule) => {
    const named = new Set(
      leavesOf(rule.condition).flatMap((leaf) => {
        if ("indicator" in leaf) return [leaf.indicator];
        return ("reported" in leaf ? everywhere.get(leaf.reported) : onList.get(leaf.positive)) ?? [];
      }),
    );
    return { rule, codes: standard.indicators.map(({ code }) => code).filter((code) => named.has(code)) };
  });
  const groups = standard.groups.flatMap(({ code }) => everywhere.get(code) ?? []);
  return { code: list, dimensions, elements, codes: new Set([...[...onList.values()].flat(), ...groups]) };
}
