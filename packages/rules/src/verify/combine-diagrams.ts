import {
  ALL_ANSWER_SETS,
  branchAtCount,
  type DecisionDiagram,
  NO_ANSWER_SETS,
  type DiagramSpace,
} from "./decision-diagram.js";

type SetOperation = "both" | "either" | "without";

const numbers: Readonly<Record<SetOperation, number>> = { both: 0, either: 1, without: 2 };

const outcomes: Readonly<
  Record<SetOperation, (a: DecisionDiagram, b: DecisionDiagram) => DecisionDiagram | undefined>
> = {
  both: (a, b) =>
    a === NO_ANSWER_SETS || b === NO_ANSWER_SETS
      ? NO_ANSWER_SETS
      : a === ALL_ANSWER_SETS || a === b
        ? b
        : b === ALL_ANSWER_SETS
          ? a
          : undefined,
  either: (a, b) =>
    a === ALL_ANSWER_SETS || b === ALL_ANSWER_SETS
      ? ALL_ANSWER_SETS
      : a === NO_ANSWER_SETS || a === b
        ? b
        : b === NO_ANSWER_SETS
          ? a
          : undefined,
  without: (a, b) =>
    a === NO_ANSWER_SETS || b === ALL_ANSWER_SETS || a === b
      ? NO_ANSWER_SETS
      : b === NO_ANSWER_SETS
        ? a
        : undefined,
};

function combine(
  space: DiagramSpace,
  operation: SetOperation,
  [a, b]: readonly [DecisionDiagram, DecisionDiagram],
): DecisionDiagram {
  const outcome = outcomes[operation](a, b);
  if (outcome) return outcome;
  const key = (a.id * 2 ** 24 + b.id) * 4 + numbers[operation];
  const found = space.memo.get(key);
  if (found) return found;
  const level = Math.min(a.level, b.level);
  const counts = Array.from({ length: (space.sizes[level] as number) + 1 }, (_, count) => count);
  const made = space.make(
    level,
    counts.map((count) =>
      combine(space, operation, [branchAtCount(a, level, count), branchAtCount(b, level, count)]),
    ),
  );
  space.memo.set(key, made);
  return made;
}

/** Intersection of the diagrams; everything, if there are none. */
export function intersectAllDiagrams(
  space: DiagramSpace,
  diagrams: readonly DecisionDiagram[],
): DecisionDiagram {
  return diagrams.reduce((all, diagram) => combine(space, "both", [all, diagram]), ALL_ANSWER_SETS);
}

/** Union of the diagrams; nothing, if there are none. */
export function uniteAllDiagrams(space: DiagramSpace, diagrams: readonly DecisionDiagram[]): DecisionDiagram {
  return diagrams.reduce((any, diagram) => combine(space, "either", [any, diagram]), NO_ANSWER_SETS);
}

/** Difference: in the first diagram and not in the second. */
export function subtractDiagram(
  space: DiagramSpace,
  a: DecisionDiagram,
  b: DecisionDiagram,
): DecisionDiagram {
  return combine(space, "without", [a, b]);
}

/** Answer sets that are in at least `least` of the diagrams. */
export function uniteAtLeast(
  space: DiagramSpace,
  least: number,
  diagrams: readonly DecisionDiagram[],
): DecisionDiagram {
  // reached[n]: at least n of the diagrams seen so far hold
  let reached: DecisionDiagram[] = [ALL_ANSWER_SETS, ...Array.from({ length: least }, () => NO_ANSWER_SETS)];
  for (const diagram of diagrams)
    reached = reached.map((held, n) =>
      n === 0
        ? ALL_ANSWER_SETS
        : uniteAllDiagrams(space, [
            held,
            intersectAllDiagrams(space, [reached[n - 1] as DecisionDiagram, diagram]),
          ]),
    );
  return reached[least] as DecisionDiagram;
}

/**
 * The answer sets whose points reach a threshold, when a `yes` in the class at each level brings
 * `weights[level]` points.
 */
export function diagramReachingThreshold(
  space: DiagramSpace,
  weights: readonly number[],
  threshold: number,
): DecisionDiagram {
  const after = (pick: (points: number) => number) => {
    const sums = [0];
    for (let level = weights.length - 1; level >= 0; level--)
      sums.unshift((sums[0] as number) + pick((weights[level] as number) * (space.sizes[level] as number)));
    return sums;
  };
  const [most, least] = [after((points) => Math.max(points, 0)), after((points) => Math.min(points, 0))];
  const made = new Map<string, DecisionDiagram>();
  const from = (level: number, missing: number): DecisionDiagram => {
    if ((least[level] as number) >= missing) return ALL_ANSWER_SETS;
    if ((most[level] as number) < missing) return NO_ANSWER_SETS;
    const key = `${level}:${missing}`;
    const found = made.get(key);
    if (found) return found;
    const weight = weights[level] as number;
    const counts = Array.from({ length: (space.sizes[level] as number) + 1 }, (_, count) => count);
    const diagram =
      weight === 0
        ? from(level + 1, missing)
        : space.make(
            level,
            counts.map((count) => from(level + 1, missing - count * weight)),
          );
    made.set(key, diagram);
    return diagram;
  };
  return from(0, threshold);
}

/** The diagram with the class at `level` held at `count`, so that it branches there no more. */
export function restrictDiagramLevel(
  space: DiagramSpace,
  diagram: DecisionDiagram,
  [level, count]: readonly [number, number],
): DecisionDiagram {
  const made = new Map<DecisionDiagram, DecisionDiagram>();
  const hold = (inner: DecisionDiagram): DecisionDiagram => {
    if (inner.level > level) return inner;
    if (inner.level === level) return inner.branches[count] as DecisionDiagram;
    const found = made.get(inner) ?? space.make(inner.level, inner.branches.map(hold));
    made.set(inner, found);
    return found;
  };
  return hold(diagram);
}
