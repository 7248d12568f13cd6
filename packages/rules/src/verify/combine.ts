import { always, branchOf, type Diagram, never, type Space } from "./diagram.js";

type Operation = "both" | "either" | "without";

const numbers: Readonly<Record<Operation, number>> = { both: 0, either: 1, without: 2 };

const outcomes: Readonly<Record<Operation, (a: Diagram, b: Diagram) => Diagram | undefined>> = {
  both: (a, b) =>
    a === never || b === never ? never : a === always || a === b ? b : b === always ? a : undefined,
  either: (a, b) =>
    a === always || b === always ? always : a === never || a === b ? b : b === never ? a : undefined,
  without: (a, b) => (a === never || b === always || a === b ? never : b === never ? a : undefined),
};

function combine(space: Space, operation: Operation, [a, b]: readonly [Diagram, Diagram]): Diagram {
  const outcome = outcomes[operation](a, b);
  if (outcome) return outcome;
  const key = (a.id * 2 ** 24 + b.id) * 4 + numbers[operation];
  const found = space.memo.get(key);
  if (found) return found;
  const level = Math.min(a.level, b.level);
  const counts = Array.from({ length: (space.sizes[level] as number) + 1 }, (_, count) => count);
  const made = space.make(
    level,
    counts.map((count) => combine(space, operation, [branchOf(a, level, count), branchOf(b, level, count)])),
  );
  space.memo.set(key, made);
  return made;
}

/** What all of the diagrams hold; everything, if there are none. */
export function allOf(space: Space, diagrams: readonly Diagram[]): Diagram {
  return diagrams.reduce((all, diagram) => combine(space, "both", [all, diagram]), always);
}

/** What at least one of the diagrams holds; nothing, if there are none. */
export function anyOf(space: Space, diagrams: readonly Diagram[]): Diagram {
  return diagrams.reduce((any, diagram) => combine(space, "either", [any, diagram]), never);
}

/** What the first diagram holds and the second does not. */
export function without(space: Space, a: Diagram, b: Diagram): Diagram {
  return combine(space, "without", [a, b]);
}

/** What at least `least` of the diagrams hold. */
export function atLeastOf(space: Space, least: number, diagrams: readonly Diagram[]): Diagram {
  // reached[n]: at least n of the diagrams seen so far hold
  let reached: Diagram[] = [always, ...Array.from({ length: least }, () => never)];
  for (const diagram of diagrams)
    reached = reached.map((held, n) =>
      n === 0 ? always : anyOf(space, [held, allOf(space, [reached[n - 1] as Diagram, diagram])]),
    );
  return reached[least] as Diagram;
}

/** The answer sets whose points reach a threshold, when a `yes` in the class at each level brings `weights[level]` points. */
export function reaches(space: Space, weights: readonly number[], threshold: number): Diagram {
  const after = (pick: (points: number) => number) => {
    const sums = [0];
    for (let level = weights.length - 1; level >= 0; level--)
      sums.unshift((sums[0] as number) + pick((weights[level] as number) * (space.sizes[level] as number)));
    return sums;
  };
  const [most, least] = [after((points) => Math.max(points, 0)), after((points) => Math.min(points, 0))];
  const made = new Map<string, Diagram>();
  const from = (level: number, missing: number): Diagram => {
    if ((least[level] as number) >= missing) return always;
    if ((most[level] as number) < missing) return never;
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
export function heldAt(space: Space, diagram: Diagram, [level, count]: readonly [number, number]): Diagram {
  const made = new Map<Diagram, Diagram>();
  const hold = (inner: Diagram): Diagram => {
    if (inner.level > level) return inner;
    if (inner.level === level) return inner.branches[count] as Diagram;
    const found = made.get(inner) ?? space.make(inner.level, inner.branches.map(hold));
    made.set(inner, found);
    return found;
  };
  return hold(diagram);
}
