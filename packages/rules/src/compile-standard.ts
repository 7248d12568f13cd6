import type { Assessment, PinnedStandard, ScoringCase } from "@spean/model";
import { decideTreatAs } from "./applicable-lists.js";
import { engineIdentity } from "./engine-identity.js";
import { evaluateIndicatorList, type ListEvaluationResult } from "./evaluate-list.js";
import { answeredCodesIn } from "./compiled/case-evidence.js";
import { countIndicatorBits } from "./compiled/indicator-fields.js";
import type { ScoringPlan } from "./compiled/scoring-plan.js";
import { prepareStandard } from "./compiled/prepare-standard.js";
import { strongestOfStates } from "./three-states.js";
import { type CaseStates, compileCaseStates } from "./case-states.js";

/** Evaluates cases against one standard. */
export interface StandardEvaluator {
  readonly standard: PinnedStandard;
  /**
   * The assessment of a case: pinned, in the standard's order, the same for the same answers in any order.
   */
  evaluate(scoringCase: ScoringCase): Assessment;
  /**
   * Only the states of an assessment and the signs behind them, for whoever scores many cases and needs no
   * record of each.
   */
  states(scoringCase: ScoringCase): CaseStates;
}

/** The findings that apply to at least one list in use, each with its strongest state. */
function findingsOf(
  { findings }: ScoringPlan,
  results: readonly ListEvaluationResult[],
): Assessment["findings"] {
  return findings.map(({ code, on }) => {
    const byList = on.map(({ list, at }) => ({
      list: results[list]!.list,
      state: results[list]!.findings[at]!.state,
    }));
    return { code, state: strongestOfStates(byList.map(({ state }) => state)), byList };
  });
}

/**
 * Compiles a standard into an evaluator. The standard and the cases are trusted here: they are checked where
 * they come in (`readStandard`, `readScoringCase`). An answer `not-asked` is the same as no answer.
 */
export function compileStandard(standard: PinnedStandard): StandardEvaluator {
  const prepared = prepareStandard(standard);
  const { fields, read, named, planFor } = prepared;
  const { id, version, digest } = standard;

  return {
    standard,
    states: compileCaseStates(prepared),
    evaluate(scoringCase) {
      const plan = planFor(scoringCase);
      const evidence = read(scoringCase.answers);
      const results = plan.lists.map((list) => evaluateIndicatorList(list, evidence, named));
      const findings = findingsOf(plan, results);
      const conflicts = new Set(scoringCase.conflicts);
      return {
        id: scoringCase.id,
        standard: { id, version, digest },
        engine: { ...engineIdentity },
        lists: [...plan.codes],
        draftLists: [...plan.draftCodes],
        treatAs: decideTreatAs(scoringCase.ageClass),
        outcome: strongestOfStates(
          findings.filter(({ code }) => standard.headline.includes(code)).map(({ state }) => state),
        ),
        reported: countIndicatorBits(evidence.yes),
        findings,
        elements: results.flatMap(({ elements }) => elements),
        dimensions: results.flatMap(({ dimensions }) => dimensions),
        unused: answeredCodesIn(scoringCase.answers, fields, plan.elsewhere),
        conflicts: conflicts.size === 0 ? [] : fields.codes.filter((code) => conflicts.has(code)),
      };
    },
  };
}
