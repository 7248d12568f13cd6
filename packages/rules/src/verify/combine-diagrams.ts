import {
  FULL_SET,
  branchAt,
  type DecisionDiagram,
  EMPTY_SET,
  type DiagramSpace,
} from "./decision-diagram.js";

type SetOperation = "both" | "either" | "without";

const numbers: Readonly<Record<SetOperation, number>> = { both: 0, either: 1, without: 2 };

const outcomes: Readonly<
  Record<SetOperation, (a: DecisionDiagram, b: DecisionDiagram) => DecisionDiagram | undefined>
> = {
  both: (a, b) =>
    a === EMPTY_SET || b === EMPTY_SET
      ? EMPTY_SET
      : a === FULL_SET || a === b
        ? b
        : b === FULL_SET
          ? a
          : undefined,
  either: (a, b) =>
    a === FULL_SET || b === FULL_SET
      ? FULL_SET
      : a === EMPTY_SET || a === b
        ? b
        : b === EMPTY_SET
          ? a
          : undefined,
  without: (a, b) =>
    a === EMPTY_SET || b === FULL_SET || a === b ? EMPTY_SET : b === EMPTY_SET ? a : undefined,
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
    counts.map((count) => combine(space, operation, [branchAt(a, level, count), branchAt(b, level, count)])),
  );
  space.memo.set(key, made);
  return made;
}

/** Intersection of the diagrams; everything, if there are none. */
export function intersectAll(space: DiagramSpace, diagrams: readonly DecisionDiagram[]): DecisionDiagram {
  return diagrams.reduce((all, diagram) => combine(space, "both", [all, diagram]), FULL_SET);
}

/** Union of the diagrams; nothing, if there are none. */
export function uniteAny(space: DiagramSpace, diagrams: readonly DecisionDiagram[]): DecisionDiagram {
  return diagrams.reduce((any, diagram) => combine(space, "either", [any, diagram]), EMPTY_SET);
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
  let reached: DecisionDiagram[] = [FULL_SET, ...Array.from({ length: least }, () => EMPTY_SET)];
  for (const diagram of diagrams)
    reached = reached.map((held, n) =>
      n === 0
        ? FULL_SET
        : uniteAny(space, [held, intersectAll(space, [reached[n - 1] as DecisionDiagram, diagram])]),
    );
  return reached[least] as DecisionDiagram;
}

/** The answer sets whose points reach a threshold, when a `yes` in the class at each level brings `weights[level]` points. */
export function reachThreshold(
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
    if ((least[level] as number) >= missing) return FULL_SET;
    if ((most[level] as number) < missing) return EMPTY_SET;
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
export function restrictLevel(
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
