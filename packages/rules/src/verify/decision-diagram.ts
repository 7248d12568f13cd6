/**
 * A set of answer sets, as a reduced decision diagram over counts. Each level stands for one class of
 * interchangeable indicators, and branch `n` for `n` of them being `yes`; a level that is passed over makes
 * no difference. Two diagrams of one space are the same object exactly when they are the same set, so
 * equality, and with it every proof, is exact.
 */
export interface DecisionDiagram {
  readonly id: number;
  readonly level: number;
  readonly branches: readonly DecisionDiagram[];
}

/** The empty set. */
export const NO_ANSWER_SETS: DecisionDiagram = { id: 0, level: Infinity, branches: [] };
/** Every answer set. */
export const ALL_ANSWER_SETS: DecisionDiagram = { id: 1, level: Infinity, branches: [] };

/** Hash-consing space of diagrams: one level for each class, with the number of its indicators. */
export interface DiagramSpace {
  readonly sizes: readonly number[];
  /** The diagram that branches at a level; one branch for each count from 0 to the size of the class. */
  make(level: number, branches: readonly DecisionDiagram[]): DecisionDiagram;
  /** Memo table of `combine`. */
  readonly memo: Map<number, DecisionDiagram>;
}

/** An empty space for classes of these sizes. */
export function createDiagramSpace(sizes: readonly number[]): DiagramSpace {
  const known = new Map<string, DecisionDiagram>();
  return {
    sizes,
    memo: new Map(),
    make(level, branches) {
      const [first = NO_ANSWER_SETS] = branches;
      if (branches.every((branch) => branch === first)) return first;
      const key = `${level}:${branches.map(({ id }) => id).join()}`;
      const found = known.get(key);
      if (found) return found;
      const made = { id: known.size + 2, level, branches };
      known.set(key, made);
      return made;
    },
  };
}

/**
 * Cofactor: the diagram when `count` of the class at `level` are `yes`. The diagram begins at that level or
 * below.
 */
export function branchAtCount(diagram: DecisionDiagram, level: number, count: number): DecisionDiagram {
  return diagram.level === level ? (diagram.branches[count] as DecisionDiagram) : diagram;
}
