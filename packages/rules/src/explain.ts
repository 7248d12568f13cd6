import type { Assessment, PinnedStandard, ScoringCase, SourceReference } from "@spean/model";
import { clauseHolds, strengthsOf } from "./clause.js";
import { type FindingReason, findingReasons } from "./explain/finding-reasons.js";

/** Why a dimension is positive on a list: the clauses met, the signs that count for each, and where the clause comes from. */
export interface DimensionReason {
  readonly list: string;
  readonly dimension: string;
  readonly clauses: readonly { readonly code: string; readonly counted: readonly string[]; readonly sources: readonly SourceReference[] }[];
}

/** The reasons of an assessment, as data; words are put to it later. */
export interface Explanation {
  /** Every code answered `yes`, counted or not, in the standard's order. */
  readonly reported: readonly string[];
  /** Those of `reported` that stand on no list in use. */
  readonly uncounted: readonly string[];
  readonly dimensions: readonly DimensionReason[];
  readonly findings: readonly FindingReason[];
}

function dimensionReasons(standard: PinnedStandard, assessment: Assessment): DimensionReason[] {
  const strengths = new Map(standard.indicators.map((indicator) => [indicator.code, indicator.strengths]));
  return assessment.dimensions
    .filter(({ state }) => state === "indicated")
    .map((dimension) => ({
      list: dimension.list,
      dimension: dimension.code,
      clauses: standard.clauses
        .filter((clause) => clauseHolds(clause, dimension))
        .map((clause) => {
          const { code, sources } = clause;
          const counted = new Set<string | undefined>(strengthsOf(clause));
          return { code, counted: dimension.contributing.filter((indicator) => counted.has(strengths.get(indicator)?.[dimension.list])), sources };
        }),
    }));
}

/**
 * Explains an assessment of a case: which answers made which dimension positive, by which clause, from which source; what every finding
 * rests on; and which open questions would settle one that is undetermined.
 */
export function explain(standard: PinnedStandard, scoringCase: ScoringCase, assessment: Assessment): Explanation {
  const { answers } = scoringCase;
  const reported = standard.indicators.map(({ code }) => code).filter((code) => Object.hasOwn(answers, code) && answers[code] === "yes");
  const unused = new Set(assessment.unused);
  return {
    reported,
    uncounted: reported.filter((code) => unused.has(code)),
    dimensions: dimensionReasons(standard, assessment),
    findings: findingReasons(standard, scoringCase, assessment),
  };
}
