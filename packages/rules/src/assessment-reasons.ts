import type { Assessment, PinnedStandard, ScoringCase, SourceReference } from "@spean/model";
import { isClauseMet, strengthsCountedBy } from "./clauses.js";

/** Why a dimension is positive on a list: the clauses met, the signs that count for each, and where the clause comes from. */
export interface DimensionReason {
  readonly list: string;
  readonly dimension: string;
  readonly clauses: readonly {
    readonly code: string;
    readonly counted: readonly string[];
    readonly sources: readonly SourceReference[];
  }[];
}

/** The answers, clauses and sources that an assessment rests on, as data. Fast enough for every answer; what would settle it takes `explain`. */
export interface Reasons {
  /** Every code answered `yes`, counted or not, in the standard's order. */
  readonly reported: readonly string[];
  /** Those of `reported` that stand on no list in use. */
  readonly uncounted: readonly string[];
  readonly dimensions: readonly DimensionReason[];
  /** The rule behind every finding on every list, by where it comes from. */
  readonly findings: readonly {
    readonly finding: string;
    readonly list: string;
    readonly sources: readonly SourceReference[];
  }[];
}

function dimensionReasons(standard: PinnedStandard, assessment: Assessment): DimensionReason[] {
  const strengths = new Map(standard.indicators.map((indicator) => [indicator.code, indicator.strengths]));
  return assessment.dimensions
    .filter(({ state }) => state === "indicated")
    .map((dimension) => ({
      list: dimension.list,
      dimension: dimension.code,
      clauses: standard.clauses
        .filter((clause) => isClauseMet(clause, dimension))
        .map((clause) => {
          const { code, sources } = clause;
          const counted = new Set<string | undefined>(strengthsCountedBy(clause));
          return {
            code,
            counted: dimension.contributing.filter((indicator) =>
              counted.has(strengths.get(indicator)?.[dimension.list]),
            ),
            sources,
          };
        }),
    }));
}

function findingSources(standard: PinnedStandard, { findings }: Assessment): Reasons["findings"] {
  return findings.flatMap(({ code, byList }) =>
    byList.map(({ list }) => ({
      finding: code,
      list,
      sources: rulesOf(standard, code, list).flatMap((rule) => rule.sources),
    })),
  );
}

/** The rules by which a finding holds on a list. */
export function rulesOf(
  { findings }: PinnedStandard,
  finding: string,
  list: string,
): PinnedStandard["findings"][number]["conditions"] {
  return (findings.find(({ code }) => code === finding)?.conditions ?? []).filter(({ lists }) =>
    lists.includes(list),
  );
}

/** The reasons of an assessment of a case: the signs reported, which clause made which dimension positive, and where every rule comes from. */
export function reasons(standard: PinnedStandard, { answers }: ScoringCase, assessment: Assessment): Reasons {
  const reported = standard.indicators
    .map(({ code }) => code)
    .filter((code) => Object.hasOwn(answers, code) && answers[code] === "yes");
  const unused = new Set(assessment.unused);
  return {
    reported,
    uncounted: reported.filter((code) => unused.has(code)),
    dimensions: dimensionReasons(standard, assessment),
    findings: findingSources(standard, assessment),
  };
}
