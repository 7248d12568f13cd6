import type { PinnedStandard } from "@spean/model";
import { memoizeByTruths, type TruthsMapper } from "./memoize-by-truths.js";
import type { CompiledIndicatorList } from "./compile-list.js";
import type { CaseEvidence } from "./case-evidence.js";
import type { IndicatorBitSet, IndicatorFieldLayout } from "./indicator-fields.js";
import { type PlannedFinding, type PlannedCaseStates, compilePlannedStates } from "./planned-states.js";

/** Everything that depends only on the lists in use. */
export interface ScoringPlan {
  readonly lists: readonly CompiledIndicatorList[];
  readonly codes: readonly string[];
  readonly draftCodes: readonly string[];
  readonly findings: readonly PlannedFinding[];
  readonly statesAt: TruthsMapper<PlannedCaseStates>;
  /** The same of a case's evidence. */
  readonly statesOn: (evidence: CaseEvidence) => PlannedCaseStates;
  /** The indicators that belong to no list in use. */
  readonly elsewhere: IndicatorBitSet;
  /** The indicators that count on some list in use. */
  readonly counted: IndicatorBitSet;
}

/** Plans the scoring of cases that have these lists in use. */
export function planScoring(
  standard: PinnedStandard,
  lists: readonly CompiledIndicatorList[],
  fields: IndicatorFieldLayout,
): ScoringPlan {
  const findings = plannedFindings(standard, lists);
  const statesAt = compilePlannedStates(lists, findings);
  const unionOf = (sets: readonly IndicatorBitSet[]): IndicatorBitSet =>
    fields.full.map((_, field) => sets.reduce((union, set) => union | set[field]!, 0));
  const belonging = unionOf(lists.map((list) => list.belonging));
  return {
    lists,
    codes: Object.freeze(lists.map(({ code }) => code)),
    draftCodes: lists.filter(({ draft }) => draft).map(({ code }) => code),
    findings,
    statesAt,
    statesOn: memoizeByTruths(lists, statesAt),
    elsewhere: fields.full.map((all, field) => all & ~belonging[field]!),
    counted: unionOf(lists.map((list) => list.counted)),
  };
}

/** The findings that apply to at least one list in use. */
function plannedFindings(
  standard: PinnedStandard,
  lists: readonly CompiledIndicatorList[],
): PlannedFinding[] {
  return standard.findings
    .map(({ code }) => ({
      code,
      headline: standard.headline.includes(code),
      on: lists.flatMap(({ findings }, list) =>
        findings.flatMap((finding, at) => (finding.code === code ? [{ list, at }] : [])),
      ),
    }))
    .filter(({ on }) => on.length > 0);
}
