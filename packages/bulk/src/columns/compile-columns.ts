import type { PinnedStandard, ScoringCase } from "@spean/model";
import { prepareStandard } from "@spean/rules/engine";
import { allocateColumnScores, type ColumnScores } from "./column-scores.js";
import { type CaseColumns, encodeCaseColumns } from "./encode-cases.js";
import { compileListScorer } from "./list-scorer.js";

/** Meaning of the bits of a list's `holds`, lowest first. */
export interface ColumnLayout {
  readonly dimensions: readonly string[];
  readonly elements: readonly string[];
  readonly findings: readonly string[];
}

/** Scores cases by the million, as columns. */
export interface ColumnEngine {
  /** The codes of the indicators in each field, lowest bit first. */
  readonly fields: readonly (readonly string[])[];
  /** By list. */
  readonly layouts: ReadonlyMap<string, ColumnLayout>;
  /** Encodes cases as columns; nothing is scored. Cases are trusted, as `compileStandard` trusts them. */
  encode(cases: readonly ScoringCase[]): CaseColumns;
  /** Allocates the scores of so many cases; they can be reused. */
  room(size: number): ColumnScores;
  /**
   * Scores columns. With `yes` it says what is `indicated`; with `possible` what would be if every open
   * question were answered `yes`: what holds only there is `undetermined`, and what does not hold even there
   * `not-indicated`.
   */
  score(columns: CaseColumns, by: "yes" | "possible", into: ColumnScores): void;
}

/** The most dimensions, elements and findings together: the bits of one number. */
const MOST_BITS = 32;

/**
 * Compiles a standard for columns.
 *
 * @throws RangeError if a list has more than 32 dimensions, elements and findings together
 */
export function compileColumnEngine(standard: PinnedStandard): ColumnEngine {
  const prepared = prepareStandard(standard);
  const { fields } = prepared;
  const lists = [...prepared.lists.values()];
  if (
    lists.some(
      ({ dimensions, elements, findings }) =>
        dimensions.length + elements.length + findings.length > MOST_BITS,
    )
  )
    throw new RangeError(
      "A list of this standard has more than 32 dimensions, elements and findings: score its cases one by one.",
    );

  const codes = (things: readonly { readonly code: string }[]) => things.map(({ code }) => code);
  const scorers = new Map<string, ReturnType<typeof compileListScorer>>();
  const scorerOf = (list: string) => {
    const scorer = scorers.get(list) ?? compileListScorer(prepared.lists.get(list)!, fields);
    scorers.set(list, scorer);
    return scorer;
  };
  return {
    fields: fields.all.map(({ first, width }) => fields.codes.slice(first, first + width)),
    layouts: new Map(
      lists.map(({ code, dimensions, elements, findings }) => [
        code,
        { dimensions: codes(dimensions), elements: codes(elements), findings: codes(findings) },
      ]),
    ),
    encode: (cases) => encodeCaseColumns(prepared, cases),
    room: (size) => allocateColumnScores(lists, fields.all.length, size),
    score(columns, by, into) {
      for (const { lists: inUse, from, to } of columns.groups) {
        for (const list of inUse) scorerOf(list)({ plane: columns[by], from, to, out: into.get(list)! });
      }
    },
  };
}
