import type { Standard } from "@spean/model";
import { subtractDiagram } from "../verify/combine-diagrams.js";
import { createSpace, type DecisionDiagram, EMPTY_SET } from "../verify/decision-diagram.js";
import type { DiagramGround } from "../verify/list-diagrams.js";
import { listsInSituation, type CaseSituation, ALL_SITUATIONS } from "../verify/case-situation.js";
import { classifyIndicators } from "../verify/indicator-classes.js";
import { compileJudgedDiagrams, type Judged, listJudged } from "./finding-or-outcome.js";

/** Situations in which the same lists apply, by both standards: what changes in one changes in all of them. */
export interface ListSetting {
  readonly situations: readonly CaseSituation[];
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** Every situation, put together by the lists that apply. */
export function groupSituations(a: Standard, b: Standard): ListSetting[] {
  const settings = new Map<string, ListSetting>();
  for (const situation of ALL_SITUATIONS) {
    const [before, after] = [a, b].map((standard) =>
      listsInSituation(standard, situation).map(({ code }) => code),
    ) as [string[], string[]];
    const key = JSON.stringify([before, after]);
    settings.set(key, { before, after, situations: [...(settings.get(key)?.situations ?? []), situation] });
  }
  return [...settings.values()];
}

/** The answer sets, over the questions of the first standard, in which something changes. */
export interface JudgedComparison {
  readonly judged: Judged;
  readonly ground: DiagramGround;
  /** Indicated before, and no more. */
  readonly lost: DecisionDiagram;
  /** Indicated only by the second standard. */
  readonly gained: DecisionDiagram;
  /**
   * Sets of questions not answered `no` that the first standard calls `not-indicated`, and so would the second, were it not for its
   * new questions, which are open, and its new lists.
   */
  readonly opened: DecisionDiagram;
  /** Answer sets by which it holds in the second standard. */
  readonly after: DecisionDiagram;
}

/** Compares two standards in one setting, for every finding and the outcome; only what changes is kept. */
export function compareInSetting(a: Standard, b: Standard, setting: ListSetting): JudgedComparison[] {
  const known = new Set(a.indicators.map(({ code }) => code));
  const added = b.indicators.map(({ code }) => code).filter((code) => !known.has(code));
  const kept = setting.after.filter((code) => a.lists.some((list) => list.code === code));
  const frames = [
    ...setting.before.map((list) => ({ standard: a, list })),
    ...setting.after.map((list) => ({ standard: b, list })),
  ];
  const classes = classifyIndicators(frames, [...known]);
  const space = createSpace(classes.map(({ length }) => length));
  const ground = { space, classes };
  const inA = compileJudgedDiagrams(a, setting.before, ground);
  const inB = compileJudgedDiagrams(b, setting.after, ground);
  const inKept = compileJudgedDiagrams(b, kept, ground);
  const withAdded = compileJudgedDiagrams(b, setting.after, { ...ground, yes: added });
  return listJudged(a, b)
    .map((judged): JudgedComparison => {
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
    .filter(({ lost, gained, opened }) => [lost, gained, opened].some((diagram) => diagram !== EMPTY_SET));
}
