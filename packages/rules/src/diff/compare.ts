import type { Standard } from "@spean/model";
import { without } from "../verify/combine.js";
import { createSpace, type Diagram, never } from "../verify/diagram.js";
import type { Ground } from "../verify/list-functions.js";
import { listsIn, type Situation, situations } from "../verify/situation.js";
import { classesOf } from "../verify/symmetry.js";
import { holdsOn, type Judged, judgedBy } from "./judged.js";

/** Situations in which the same lists apply, by both standards: what changes in one changes in all of them. */
export interface Setting {
  readonly situations: readonly Situation[];
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** Every situation, put together by the lists that apply. */
export function settingsOf(a: Standard, b: Standard): Setting[] {
  const settings = new Map<string, Setting>();
  for (const situation of situations) {
    const [before, after] = [a, b].map((standard) =>
      listsIn(standard, situation).map(({ code }) => code),
    ) as [string[], string[]];
    const key = JSON.stringify([before, after]);
    settings.set(key, { before, after, situations: [...(settings.get(key)?.situations ?? []), situation] });
  }
  return [...settings.values()];
}

/** The answer sets, over the questions of the first standard, in which something changes. */
export interface Comparison {
  readonly judged: Judged;
  readonly ground: Ground;
  /** Indicated before, and no more. */
  readonly lost: Diagram;
  /** Indicated only by the second standard. */
  readonly gained: Diagram;
  /**
   * Sets of questions not answered `no` that the first standard calls `not-indicated`, and so would the second, were it not for its
   * new questions, which are open, and its new lists.
   */
  readonly opened: Diagram;
  /** What the second standard's own old lists and questions hold. */
  readonly after: Diagram;
}

/** Compares two standards in one setting, for every finding and the outcome; only what changes is kept. */
export function compareIn(a: Standard, b: Standard, setting: Setting): Comparison[] {
  const known = new Set(a.indicators.map(({ code }) => code));
  const added = b.indicators.map(({ code }) => code).filter((code) => !known.has(code));
  const kept = setting.after.filter((code) => a.lists.some((list) => list.code === code));
  const frames = [
    ...setting.before.map((list) => ({ standard: a, list })),
    ...setting.after.map((list) => ({ standard: b, list })),
  ];
  const classes = classesOf(frames, [...known]);
  const space = createSpace(classes.map(({ length }) => length));
  const ground = { space, classes };
  const inA = holdsOn(a, setting.before, ground);
  const inB = holdsOn(b, setting.after, ground);
  const inKept = holdsOn(b, kept, ground);
  const withAdded = holdsOn(b, setting.after, { ...ground, yes: added });
  return judgedBy(a, b)
    .map((judged): Comparison => {
      const [before, after] = [inA(judged), inB(judged)];
      const opened = without(space, without(space, withAdded(judged), inKept(judged)), before);
      return {
        judged,
        ground,
        after,
        lost: without(space, before, after),
        gained: without(space, after, before),
        opened,
      };
    })
    .filter(({ lost, gained, opened }) => [lost, gained, opened].some((diagram) => diagram !== never));
}
