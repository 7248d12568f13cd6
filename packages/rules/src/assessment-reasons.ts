import type {
  Assessment,
  AssessmentReasons,
  ExplainedDimension,
  PinnedStandard,
  ScoringCase,
  SourcedFinding,
} from "@spean/model";
import { isClauseMet, strengthsCountedBy } from "./clauses.js";

function dimensionReasons(standard: PinnedStandard, assessment: Assessment): ExplainedDimension[] {
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

function findingSources(standard: PinnedStandard, { findings }: Assessment): SourcedFinding[] {
  return findings.flatMap(({ code, byList }) =>
    byList.map(({ list }) => ({
      finding: code,
      list,
      sources: rulesOfFinding(standard, code, list).flatMap((rule) => rule.sources),
    })),
  );
}

/** The rules by which a finding holds on a list. */
export function rulesOfFinding(
  { findings }: PinnedStandard,
  finding: string,
  list: string,
): PinnedStandard["findings"][number]["conditions"] {
  return (findings.find(({ code }) => code === finding)?.conditions ?? []).filter(({ lists }) =>
    lists.includes(list),
  );
}

/**
 * The reasons of an assessment of a case: the signs reported, which clause made which dimension positive, and
 * where every rule comes from.
 */
export function collectReasons(
  standard: PinnedStandard,
  { answers }: ScoringCase,
  assessment: Assessment,
): AssessmentReasons {
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
