import type { Condition, CountedStrength, PinnedStandard } from "@spean/model";
import { leavesOf } from "./condition.js";
import { placeOf, type Places } from "./places.js";

/** An indicator that counts on a list. */
export interface ScoredIndicator {
  readonly place: number;
  readonly code: string;
  readonly strength: CountedStrength;
}

/** An indicator whose answer something rests on. */
export interface Question {
  readonly place: number;
  readonly code: string;
}

/** The indicators of a dimension that count on a list, in the standard's order. */
export function scoredOn(standard: PinnedStandard, list: string, dimension: string): ScoredIndicator[] {
  return standard.indicators.flatMap((indicator, place) => {
    const strength = indicator.strengths[list];
    return indicator.dimension !== dimension || strength === undefined || strength === "none"
      ? []
      : [{ place, code: indicator.code, strength }];
  });
}

/**
 * The questions that a condition rests on when a list is scored, in the standard's order: all indicators of what it asks to be
 * reported, and the list's own of what it asks to be positive.
 */
export function questionsOf(
  condition: Condition,
  { list, standard, places }: { list: string; standard: PinnedStandard; places: Places },
): Question[] {
  const named = new Set(
    leavesOf(condition).flatMap((leaf) => {
      if ("indicator" in leaf) return [placeOf(places.indicators, leaf.indicator)];
      if ("positive" in leaf) return scoredOn(standard, list, leaf.positive).map(({ place }) => place);
      return places.members[placeOf(places.dimensions, leaf.reported)] ?? [];
    }),
  );
  return standard.indicators
    .map(({ code }, place) => ({ place, code }))
    .filter(({ place }) => named.has(place));
}

/** The places of the indicators that belong to a list: those that count there, and the questions of every group. */
export function belongingTo(standard: PinnedStandard, list: string): Set<number> {
  const groups = new Set(standard.groups.map(({ code }) => code));
  return new Set(
    standard.indicators.flatMap(({ dimension, strengths }, place) =>
      groups.has(dimension) || (strengths[list] ?? "none") !== "none" ? [place] : [],
    ),
  );
}
