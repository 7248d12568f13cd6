import type { PinnedStandard } from "@spean/model";
import { type Applicability, treatAs } from "../applicable-lists.js";
import { evidenceOn, type Marks } from "../evidence.js";
import { type Bits, count, type Fields } from "../fields.js";
import type { Plan } from "../plan.js";
import { prepare } from "../prepare.js";
import type { Page } from "./page.js";
import { begin, type Prelude, preludesOf } from "./prelude.js";
import { codePrinters } from "./print-codes.js";

/** A case as its reader leaves it on a sheet that is used over and over. */
export interface AnswerSheet extends Applicability {
  /** Bytes that hold the `id` as JSON: `idFrom` is the place of its first quote, `idTo` the place after its last. */
  readonly bytes: Uint8Array;
  readonly idFrom: number;
  readonly idTo: number;
  /** One byte for each indicator, in the standard's order: the length of its answer (`no` is 2, `yes` 3, `not-asked` 9), 0 for none. */
  readonly marks: Readonly<Marks>;
}

/** Writes assessments. */
export interface LineWriter {
  /** The codes of the indicators, in the order of the marks. */
  readonly codes: readonly string[];
  /** Writes the assessment and a line feed: what `JSON.stringify` makes of `evaluate`, byte for byte. */
  write(sheet: AnswerSheet, page: Page): void;
}

/**
 * Compiles a standard for writing assessments; `brief` leaves out the open questions.
 *
 * @throws RangeError if its codes, id or version are not ASCII: no checked standard has such
 */
export function compileLines(standard: PinnedStandard, { brief }: { readonly brief: boolean }): LineWriter {
  const { fields, planFor } = prepare(standard);
  const layOut = evidenceOn(fields);
  const preludes = new Map<Plan, Prelude>();
  const preludeOf = preludesOf(standard, { codesIn: codePrinters(fields), brief });
  // a desk that every case is laid out on in turn, so nothing is made for each
  const answered = new Int32Array(fields.all.length);
  return {
    codes: fields.codes,
    write(sheet, page) {
      const plan = planFor(sheet);
      const prelude = preludes.get(plan) ?? keep(preludes, plan, preludeOf(plan));
      const { parts, unused } = prelude;
      const evidence = layOut(sheet.marks);
      const verdict = prelude.verdictOn(evidence);
      page.reserve(prelude.most + sheet.idTo - sheet.idFrom);
      page.print(begin);
      page.copy(sheet.bytes, sheet.idFrom, sheet.idTo);
      page.print(prelude.heads[treatAs(sheet.ageClass)](verdict.outcome, count(evidence.yes)));
      page.print(verdict.findings);
      for (let at = 0; at < parts.length; at += 1) parts[at]!.write(page, evidence, verdict.ranks[at]!);
      if (layOutAnswered(sheet.marks, plan.elsewhere, { fields, into: answered })) {
        page.print(prelude.after);
        unused.print(page, answered);
        page.print(prelude.end);
      } else page.print(prelude.afterToEnd);
    },
  };
}

/** Lays out which of a set of indicators were answered at all, and tells whether any was. */
function layOutAnswered(
  marks: Readonly<Marks>,
  set: Bits,
  { fields: { first, width }, into }: { fields: Fields; into: Int32Array },
): boolean {
  let any = 0;
  for (let field = 0; field < set.length; field += 1) {
    let bits = 0;
    if (set[field] !== 0)
      for (let bit = 0; bit < width[field]!; bit += 1) bits |= isAnswer[marks[first[field]! + bit]!]! << bit;
    into[field] = bits & set[field]!;
    any |= bits & set[field]!;
  }
  return any !== 0;
}

/** By the length of an answer, whether it is one: neither absent nor `not-asked`. */
const isAnswer = Uint8Array.from({ length: 10 }, (_, length) => (length === 0 || length === 9 ? 0 : 1));

function keep<K, V>(map: Map<K, V>, key: K, value: V): V {
  map.set(key, value);
  return value;
}
