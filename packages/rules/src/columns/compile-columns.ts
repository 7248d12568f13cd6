import type { PinnedStandard, ScoringCase } from "@spean/model";
import { prepare } from "../prepare.js";
import { type Columns, encode } from "./encode.js";
import { listScorer } from "./list-scorer.js";
import { roomFor, type Scores } from "./scores.js";

/** What the bits of a list's `holds` stand for, lowest first. */
export interface Layout {
  readonly dimensions: readonly string[];
  readonly elements: readonly string[];
  readonly findings: readonly string[];
}

/** Scores cases by the million, as columns. */
export interface ColumnEngine {
  /** The codes of the indicators in each field, lowest bit first. */
  readonly fields: readonly (readonly string[])[];
  /** By list. */
  readonly layouts: ReadonlyMap<string, Layout>;
  /** Transcribes cases into columns; nothing is scored. They are trusted, as `compile` trusts them. */
  encode(cases: readonly ScoringCase[]): Columns;
  /** Room for the scores of so many cases, to be used again. */
  room(size: number): Scores;
  /**
   * Scores columns. With `yes` it says what is `indicated`; with `possible` what would be if every open question were answered
   * `yes`: what holds only there is `undetermined`, and what does not hold even there `not-indicated`.
   */
  score(columns: Columns, by: "yes" | "possible", into: Scores): void;
}

/** How many dimensions, elements and findings together fit one number. */
const MOST_BITS = 32;

/**
 * Compiles a standard for columns.
 *
 * @throws RangeError if a list has more than 32 dimensions, elements and findings together
 */
export function compileColumns(standard: PinnedStandard): ColumnEngine {
  const prepared = prepare(standard);
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
  const scorers = new Map<string, ReturnType<typeof listScorer>>();
  const scorerOf = (list: string) => {
    const scorer = scorers.get(list) ?? listScorer(prepared.lists.get(list)!, fields);
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
    encode: (cases) => encode(prepared, cases),
    room: (size) => roomFor(lists, fields.all.length, size),
    score(columns, by, into) {
      for (const { lists: inUse, from, to } of columns.groups) {
        for (const list of inUse) scorerOf(list)({ plane: columns[by], from, to, out: into.get(list)! });
      }
    },
  };
}
