import type { Standard } from "@spean/model";
import { subtractDiagram } from "../verify/combine-diagrams.js";
import { createDiagramSpace, type DecisionDiagram, NO_ANSWER_SETS } from "../verify/decision-diagram.js";
import type { DiagramGround } from "../verify/list-diagrams.js";
import { listsInSituation, type CaseSituation, ALL_CASE_SITUATIONS } from "../verify/case-situation.js";
import { groupInterchangeableIndicators } from "../verify/indicator-classes.js";
import {
  compileHoldingDiagrams,
  type FindingOrOutcome,
  listFindingsAndOutcome,
} from "./finding-or-outcome.js";

/**
 * Situations in which the same lists apply, by both standards: what changes in one changes in all of them.
 */
export interface SharedListSetting {
  readonly situations: readonly CaseSituation[];
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** Every situation, put together by the lists that apply. */
export function groupSituationsByLists(a: Standard, b: Standard): SharedListSetting[] {
  const settings = new Map<string, SharedListSetting>();
  for (const situation of ALL_CASE_SITUATIONS) {
    const [before, after] = [a, b].map((standard) =>
      listsInSituation(standard, situation).map(({ code }) => code),
    ) as [string[], string[]];
    const key = JSON.stringify([before, after]);
    settings.set(key, { before, after, situations: [...(settings.get(key)?.situations ?? []), situation] });
  }
  return [...settings.values()];
}

/** The answer sets, over the questions of the first standard, in which something changes. */
export interface ChangedAnswerSets {
  readonly judged: FindingOrOutcome;
  readonly ground: DiagramGround;
  /** Indicated before, and no more. */
  readonly lost: DecisionDiagram;
  /** Indicated only by the second standard. */
  readonly gained: DecisionDiagram;
  /**
   * Sets of questions not answered `no` that the first standard calls `not-indicated`, and so would the
   * second, were it not for its new questions, which are open, and its new lists.
   */
  readonly opened: DecisionDiagram;
  /** Answer sets by which it holds in the second standard. */
  readonly after: DecisionDiagram;
}

/** Compares two standards in one setting, for every finding and the outcome; only what changes is kept. */
export function compareInSetting(a: Standard, b: Standard, setting: SharedListSetting): ChangedAnswerSets[] {
  const known = new Set(a.indicators.map(({ code }) => code));
  const added = b.indicators.map(({ code }) => code).filter((code) => !known.has(code));
  const kept = setting.after.filter((code) => a.lists.some((list) => list.code === code));
  const frames = [
    ...setting.before.map((list) => ({ standard: a, list })),
    ...setting.after.map((list) => ({ standard: b, list })),
  ];
  const classes = groupInterchangeableIndicators(frames, [...known]);
  const space = createDiagramSpace(classes.map(({ length }) => length));
  const ground = { space, classes };
  const inA = compileHoldingDiagrams(a, setting.before, ground);
  const inB = compileHoldingDiagrams(b, setting.after, ground);
  const inKept = compileHoldingDiagrams(b, kept, ground);
  const withAdded = compileHoldingDiagrams(b, setting.after, { ...ground, yes: added });
  return listFindingsAndOutcome(a, b)
    .map((judged): ChangedAnswerSets => {
      const [before, after] = [inA(judged), inB(judged)];
      const opened = subtractDiagram(
        space,
        subtractDiagram(space, withAdded(judged), inKept(judged)),
        before,
      );
      return {
        judged,
        ground,
        after,
        lost: subtractDiagram(space, before, after),
        gained: subtractDiagram(space, after, before),
        opened,
      };
    })
    .filter(({ lost, gained, opened }) =>
      [lost, gained, opened].some((diagram) => diagram !== NO_ANSWER_SETS),
    );
}
