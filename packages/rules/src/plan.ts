import type { PinnedStandard } from "@spean/model";
import { byTruths, type FromTruths } from "./by-truths.js";
import type { CompiledList } from "./compile-list.js";
import type { Evidence } from "./evidence.js";
import type { Bits, Fields } from "./fields.js";
import { type PlannedFinding, type PlannedStates, plannedStates } from "./planned-states.js";

/** The lists in use for a case, with all that depends on nothing else. */
export interface Plan {
  readonly lists: readonly CompiledList[];
  readonly codes: readonly string[];
  readonly draftCodes: readonly string[];
  readonly findings: readonly PlannedFinding[];
  readonly statesAt: FromTruths<PlannedStates>;
  /** The same of a case's evidence. */
  readonly statesOn: (evidence: Evidence) => PlannedStates;
  /** The indicators that belong to no list in use. */
  readonly elsewhere: Bits;
  /** The indicators that count on some list in use. */
  readonly counted: Bits;
}

/** Plans for the cases that have these lists in use. */
export function planOf(standard: PinnedStandard, lists: readonly CompiledList[], fields: Fields): Plan {
  const findings = plannedFindings(standard, lists);
  const statesAt = plannedStates(lists, findings);
  const unionOf = (sets: readonly Bits[]): Bits =>
    fields.full.map((_, field) => sets.reduce((union, set) => union | set[field]!, 0));
  const belonging = unionOf(lists.map((list) => list.belonging));
  return {
    lists,
    codes: Object.freeze(lists.map(({ code }) => code)),
    draftCodes: lists.filter(({ draft }) => draft).map(({ code }) => code),
    findings,
    statesAt,
    statesOn: byTruths(lists, statesAt),
    elsewhere: fields.full.map((all, field) => all & ~belonging[field]!),
    counted: unionOf(lists.map((list) => list.counted)),
  };
}

/** The findings that apply to at least one list in use. */
function plannedFindings(standard: PinnedStandard, lists: readonly CompiledList[]): PlannedFinding[] {
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
