import type { Assessment, PinnedStandard, ScoringCase } from "@spean/model";
import { treatAs } from "./applicable-lists.js";
import { engine } from "./engine-identity.js";
import { evaluateList, type ListResult } from "./evaluate-list.js";
import { answeredCodesIn } from "./compiled/case-evidence.js";
import { count } from "./compiled/indicator-fields.js";
import type { ScoringPlan } from "./compiled/scoring-plan.js";
import { prepareStandard } from "./compiled/prepare-standard.js";
import { strongestState } from "./three-states.js";
import { type CaseStates, compileCaseStates } from "./case-states.js";

/** Evaluates cases against one standard. */
export interface Evaluator {
  readonly standard: PinnedStandard;
  /** The assessment of a case: pinned, in the standard's order, the same for the same answers in any order. */
  evaluate(scoringCase: ScoringCase): Assessment;
  /** Only the states of an assessment and the signs behind them, for whoever scores many cases and needs no record of each. */
  states(scoringCase: ScoringCase): CaseStates;
}

/** The findings that apply to at least one list in use, each with its strongest state. */
function findingsOf({ findings }: ScoringPlan, results: readonly ListResult[]): Assessment["findings"] {
  return findings.map(({ code, on }) => {
    const byList = on.map(({ list, at }) => ({
      list: results[list]!.list,
      state: results[list]!.findings[at]!.state,
    }));
    return { code, state: strongestState(byList.map(({ state }) => state)), byList };
  });
}

/**
 * Compiles a standard into an evaluator. The standard and the cases are trusted here: they are checked where they come in
 * (`readStandard`, `readCase`). An answer `not-asked` is the same as no answer.
 */
export function compile(standard: PinnedStandard): Evaluator {
  const prepared = prepareStandard(standard);
  const { fields, read, named, planFor } = prepared;
  const { id, version, digest } = standard;

  return {
    standard,
    states: compileCaseStates(prepared),
    evaluate(scoringCase) {
      const plan = planFor(scoringCase);
      const evidence = read(scoringCase.answers);
      const results = plan.lists.map((list) => evaluateList(list, evidence, named));
      const findings = findingsOf(plan, results);
      const conflicts = new Set(scoringCase.conflicts);
      return {
        id: scoringCase.id,
        standard: { id, version, digest },
        engine: { ...engine },
        lists: [...plan.codes],
        draftLists: [...plan.draftCodes],
        treatAs: treatAs(scoringCase.ageClass),
        outcome: strongestState(
          findings.filter(({ code }) => standard.headline.includes(code)).map(({ state }) => state),
        ),
        reported: count(evidence.yes),
        findings,
        elements: results.flatMap(({ elements }) => elements),
        dimensions: results.flatMap(({ dimensions }) => dimensions),
        unused: answeredCodesIn(scoringCase.answers, fields, plan.elsewhere),
        conflicts: conflicts.size === 0 ? [] : fields.codes.filter((code) => conflicts.has(code)),
      };
    },
  };
}
