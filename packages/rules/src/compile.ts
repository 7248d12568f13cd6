import type { Assessment, FindingRule, PinnedStandard, ScoringCase } from "@spean/model";
import { applicableLists, treatAs } from "./applicable-lists.js";
import { type CompiledList, compileList } from "./compile-list.js";
import { engine } from "./engine.js";
import { evaluateList, type ListResult, type Shared } from "./evaluate-list.js";
import { type Evidence, evidenceOf, NO, YES } from "./evidence.js";
import { type Places, placesOf } from "./places.js";
import { strongest } from "./state.js";

/** Evaluates cases against one standard. */
export interface Evaluator {
  readonly standard: PinnedStandard;
  /** The assessment of a case: pinned, in the standard's order, the same for the same answers in any order. */
  evaluate(scoringCase: ScoringCase): Assessment;
}

function sharedBy(evidence: Evidence, standard: PinnedStandard, { members }: Places): Shared {
  return {
    evidence,
    clauses: standard.clauses,
    reported: members.map((places) => places.some((place) => evidence[place] === YES)),
    couldBeReported: members.map((places) => places.some((place) => evidence[place] !== NO)),
  };
}

/** The findings that apply to at least one list in use, each with its strongest state. */
function findingsOf(rules: readonly FindingRule[], results: readonly ListResult[]): Assessment["findings"] {
  return rules.flatMap(({ code }) => {
    const byList = results.flatMap(({ list, findings }) => findings.filter((finding) => finding.code === code).map(({ state }) => ({ list, state })));
    return byList.length === 0 ? [] : [{ code, state: strongest(byList.map(({ state }) => state)), byList }];
  });
}

/** The codes that were answered at all but belong to no list in use: counted for nothing but the act. */
function unusedOf(standard: PinnedStandard, { answers }: ScoringCase, lists: readonly CompiledList[]): string[] {
  return standard.indicators.flatMap(({ code }, place) => {
    const answered = Object.hasOwn(answers, code) && answers[code] !== "not-asked";
    return answered && !lists.some(({ belonging }) => belonging.has(place)) ? [code] : [];
  });
}

/**
 * Compiles a standard into an evaluator. The standard and the cases are trusted here: they are checked where they come in
 * (`readStandard`, `readCase`). An answer `not-asked` is the same as no answer.
 */
export function compile(standard: PinnedStandard): Evaluator {
  const places = placesOf(standard);
  const compiled = new Map(standard.lists.map(({ code }) => [code, compileList(standard, code, places)]));
  const { id, version, digest } = standard;

  return {
    standard,
    evaluate(scoringCase) {
      const lists = applicableLists(standard, scoringCase);
      const inUse = lists.map(({ code }) => compiled.get(code) as CompiledList);
      const evidence = evidenceOf(scoringCase, places.indicators);
      const shared = sharedBy(evidence, standard, places);
      const results = inUse.map((list) => evaluateList(list, shared));
      const findings = findingsOf(standard.findings, results);
      const conflicts = new Set(scoringCase.conflicts);
      return {
        id: scoringCase.id,
        standard: { id, version, digest },
        engine,
        lists: lists.map(({ code }) => code),
        draftLists: lists.filter(({ draft }) => draft).map(({ code }) => code),
        treatAs: treatAs(scoringCase.ageClass),
        outcome: strongest(findings.filter(({ code }) => standard.headline.includes(code)).map(({ state }) => state)),
        reported: evidence.filter((mark) => mark === YES).length,
        findings,
        elements: results.flatMap(({ elements }) => elements),
        dimensions: results.flatMap(({ dimensions }) => dimensions),
        unused: unusedOf(standard, scoringCase, inUse),
        conflicts: standard.indicators.map(({ code }) => code).filter((code) => conflicts.has(code)),
      };
    },
  };
}
