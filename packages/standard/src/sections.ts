import type { Indicator, Standard } from "@spean/model";

/** The questions of one group or dimension of the standard. */
export interface QuestionSection {
  readonly code: string;
  readonly indicators: readonly Indicator[];
}

/**
 * The sections of a screening: the act, the dimensions in the standard's order, and what else the standard
 * asks (the purpose). With `lists`, only the indicators that stand on one of them; questions of a group
 * belong to every list. An empty section is left out.
 */
export function questionSectionsOf(
  { groups, dimensions, indicators }: Standard,
  lists?: readonly string[],
): QuestionSection[] {
  const isGroup = new Set(groups.map(({ code }) => code));
  const isAsked = ({ dimension, strengths }: Indicator): boolean =>
    !lists || isGroup.has(dimension) || lists.some((list) => Object.hasOwn(strengths, list));
  const acts = groups.filter(({ element }) => element === "act");
  const others = groups.filter(({ element }) => element !== "act");
  return [...acts, ...dimensions, ...others]
    .map(({ code }) => ({
      code,
      indicators: indicators.filter((indicator) => indicator.dimension === code && isAsked(indicator)),
    }))
    .filter((section) => section.indicators.length > 0);
}
