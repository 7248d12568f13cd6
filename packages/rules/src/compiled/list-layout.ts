import type { Condition, CountedStrength, PinnedStandard } from "@spean/model";
import { answerLeavesOf } from "./compile-condition.js";
import { requireCodePlace, type StandardPlaceIndex } from "./standard-places.js";

/** An indicator that counts on a list. */
export interface ScoredIndicator {
  readonly place: number;
  readonly code: string;
  readonly strength: CountedStrength;
}

/** An indicator whose answer something rests on. */
export interface RestingQuestion {
  readonly place: number;
  readonly code: string;
}

/** The indicators of a dimension that count on a list, in the standard's order. */
export function scoredIndicatorsOn(
  standard: PinnedStandard,
  list: string,
  dimension: string,
): ScoredIndicator[] {
  return standard.indicators.flatMap((indicator, place) => {
    const strength = indicator.strengths[list];
    return indicator.dimension !== dimension || strength === undefined || strength === "none"
      ? []
      : [{ place, code: indicator.code, strength }];
  });
}

/**
 * The questions that a condition rests on when a list is scored, in the standard's order: all indicators of
 * what it asks to be reported, and the list's own of what it asks to be positive.
 */
export function questionsBehindCondition(
  condition: Condition,
  { list, standard, places }: { list: string; standard: PinnedStandard; places: StandardPlaceIndex },
): RestingQuestion[] {
  const named = new Set(
    answerLeavesOf(condition).flatMap((leaf) => {
      if ("indicator" in leaf) return [requireCodePlace(places.indicators, leaf.indicator)];
      if ("positive" in leaf)
        return scoredIndicatorsOn(standard, list, leaf.positive).map(({ place }) => place);
      return places.members[requireCodePlace(places.dimensions, leaf.reported)] ?? [];
    }),
  );
  return standard.indicators
    .map(({ code }, place) => ({ place, code }))
    .filter(({ place }) => named.has(place));
}

/**
 * The places of the indicators that belong to a list: those that count there, and the questions of every
 * group.
 */
export function placesOnList(standard: PinnedStandard, list: string): Set<number> {
  const groups = new Set(standard.groups.map(({ code }) => code));
  return new Set(
    standard.indicators.flatMap(({ dimension, strengths }, place) =>
      groups.has(dimension) || (strengths[list] ?? "none") !== "none" ? [place] : [],
    ),
  );
}
