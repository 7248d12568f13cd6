import type { Assessment, PinnedStandard, ScoringCase } from "@spean/model";
import { treatAs } from "./applicable-lists.js";
import { engine } from "./engine-identity.js";
import { evaluateList, type ListResult } from "./evaluate-list.js";
import { answeredIn } from "./evidence.js";
import { count } from "./fields.js";
import type { Plan } from "./plan.js";
import { prepare } from "./prepare.js";
import { strongest } from "./state.js";
import { type CaseStates, statesOf } from "./states.js";

/** Evaluates cases against one standard. */
export interface Evaluator {
  readonly standard: PinnedStandard;
  /** The assessment of a case: pinned, in the standard's order, the same for the same answers in any order. */
  evaluate(scoringCase: ScoringCase): Assessment;
  /** Only the states of an assessment and the signs behind them, for whoever scores many cases and needs no record of each. */
  states(scoringCase: ScoringCase): CaseStates;
}

/** The findings that apply to at least one list in use, each with its strongest state. */
function findingsOf({ findings }: Plan, results: readonly ListResult[]): Assessment["findings"] {
  return findings.map(({ code, on }) => {
    const byList = on.map(({ list, at }) => ({
      list: results[list]!.list,
      state: results[list]!.findings[at]!.state,
    }));
    return { code, state: strongest(byList.map(({ state }) => state)), byList };
  });
}

/**
 * Compiles a standard into an evaluator. The standard and the cases are trusted here: they are checked where they come in
 * (`readStandard`, `readCase`). An answer `not-asked` is the same as no answer.
 */
export function compile(standard: PinnedStandard): Evaluator {
  const prepared = prepare(standard);
  const { fields, read, named, planFor } = prepared;
  const { id, version, digest } = standard;

  return {
    standard,
    states: statesOf(prepared),
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
        outcome: strongest(
          findings.filter(({ code }) => standard.headline.includes(code)).map(({ state }) => state),
        ),
        reported: count(evidence.yes),
        findings,
        elements: results.flatMap(({ elements }) => elements),
        dimensions: results.flatMap(({ dimensions }) => dimensions),
        unused: answeredIn(scoringCase.answers, fields, plan.elsewhere),
        conflicts: conflicts.size === 0 ? [] : fields.codes.filter((code) => conflicts.has(code)),
      };
    },
  };
}
