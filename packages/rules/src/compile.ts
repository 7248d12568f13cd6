import type { Assessment, FindingRule, PinnedStandard, ScoringCase } from "@spean/model";
import { applicableLists, treatAs } from "./applicable-lists.js";
import { compileCondition } from "./condition.js";
import { engine } from "./engine.js";
import { type CompiledList, evaluateList, type Evidence, type ListResult } from "./evaluate-list.js";
import { codesByDimension, layoutOf } from "./layout.js";
import { strongest } from "./state.js";

/** Evaluates cases against one standard. */
export interface Evaluator {
  readonly standard: PinnedStandard;
  /** The assessment of a case: pinned, in the standard's order, the same for the same answers in any order. */
  evaluate(scoringCase: ScoringCase): Assessment;
}

function compileList(standard: PinnedStandard, list: string): CompiledList {
  const layout = layoutOf(standard, list);
  return {
    layout,
    elements: layout.elements.map(({ rule, codes }) => ({ code: rule.code, codes, test: compileCondition(rule.condition) })),
    findings: standard.findings.flatMap(({ code, conditions }) =>
      conditions.filter(({ lists }) => lists.includes(list)).map(({ condition }) => ({ code, test: compileCondition(condition) })),
    ),
  };
}

function evidenceOf({ answers }: ScoringCase): Evidence {
  const answerTo = (code: string) => (Object.hasOwn(answers, code) ? answers[code] : undefined);
  return {
    yes: (code) => answerTo(code) === "yes",
    open: (code) => answerTo(code) !== "yes" && answerTo(code) !== "no",
  };
}

/** The findings that apply to at least one list in use, each with its strongest state. */
function findingsOf(rules: readonly FindingRule[], results: readonly ListResult[]) {
  return rules.flatMap(({ code }) => {
    const byList = results.flatMap(({ list, findings }) =>
      findings.filter((finding) => finding.code === code).map(({ state }) => ({ list, state })),
    );
    return byList.length === 0 ? [] : [{ code, state: strongest(byList.map(({ state }) => state)), byList }];
  });
}

/**
 * Compiles a standard into an evaluator. The standard and the cases are trusted here: they are checked where they come in
 * (`readStandard`, `readCase`). An answer `not-asked` is the same as no answer.
 */
export function compile(standard: PinnedStandard): Evaluator {
  const shared = { clauses: standard.clauses, codesByDimension: codesByDimension(standard) };
  const compiled = new Map(standard.lists.map(({ code }) => [code, compileList(standard, code)]));
  const { id, version, digest } = standard;

  return {
    standard,
    evaluate(scoringCase) {
      const lists = applicableLists(standard, scoringCase);
      const evidence = evidenceOf(scoringCase);
      const inUse = lists.map(({ code }) => compiled.get(code) as CompiledList);
      const results = inUse.map((list) => evaluateList(list, shared, evidence));
      const findings = findingsOf(standard.findings, results);
      const answered = (code: string) => Object.hasOwn(scoringCase.answers, code) && scoringCase.answers[code] !== "not-asked";
      const conflicts = new Set(scoringCase.conflicts);
      return {
        id: scoringCase.id,
        standard: { id, version, digest },
        engine,
        lists: lists.map(({ code }) => code),
        draftLists: lists.filter(({ draft }) => draft).map(({ code }) => code),
        treatAs: treatAs(scoringCase.ageClass),
        outcome: strongest(findings.filter(({ code }) => standard.headline.includes(code)).map(({ state }) => state)),
        reported: standard.indicators.filter(({ code }) => evidence.yes(code)).length,
        findings,
        elements: results.flatMap(({ elements }) => elements),
        dimensions: results.flatMap(({ dimensions }) => dimensions),
        unused: standard.indicators
          .map(({ code }) => code)
          .filter((code) => answered(code) && !inUse.some(({ layout }) => layout.codes.has(code))),
        conflicts: standard.indicators.map(({ code }) => code).filter((code) => conflicts.has(code)),
      };
    },
  };
}
