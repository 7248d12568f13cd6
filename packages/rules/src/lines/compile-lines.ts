import type { PinnedStandard } from "@spean/model";
import { type Applicability, treatAs } from "../applicable-lists.js";
import { evidenceOn, type Marks } from "../evidence.js";
import { type Bits, count, type Fields } from "../fields.js";
import type { Plan } from "../plan.js";
import { prepare } from "../prepare.js";
import type { Rank } from "../state.js";
import type { Truths } from "../truths.js";
import { listWriter } from "./list-writer.js";
import { type Page, type Stamp, stampOf } from "./page.js";
import { between, type Prelude, preludesOf } from "./prelude.js";
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
  const codesIn = codePrinters(fields);
  const reported = Array.from({ length: fields.codes.length + 1 }, (_, number) => stampOf(`${number},"findings":[`));
  const preludes = new Map<Plan, Prelude>();
  const preludeOf = preludesOf(standard, (plan) => ({
    lists: plan.lists.map((list) => listWriter(list, { codesIn, brief })),
    unused: codesIn(plan.elsewhere),
  }));
  const findingStamps = new Map<object, Stamp>();
  const stampOfFinding = (finding: object) => findingStamps.get(finding) ?? keep(findingStamps, finding, stampOf(`${JSON.stringify(finding)},`));

  // a desk that every case is laid out on in turn, so nothing is made for each
  const holds: Truths[] = [];
  const couldHold: Truths[] = [];
  const found: object[] = [];
  const answered = new Int32Array(fields.all.length);
  return {
    codes: fields.codes,
    write(sheet, page) {
      const plan = planFor(sheet);
      const { lists, heads, unused, most } = preludes.get(plan) ?? keep(preludes, plan, preludeOf(plan));
      const evidence = layOut(sheet.marks);
      for (let at = 0; at < lists.length; at += 1) {
        const { truths } = plan.lists[at]!;
        holds[at] = truths(evidence.yes);
        couldHold[at] = truths(evidence.possible);
      }
      const { findings } = plan.states;
      let outcome: Rank = 0;
      for (let at = 0; at < findings.length; at += 1) {
        const { headline, of } = findings[at]!;
        const { rank, finding } = of(holds, couldHold);
        found[at] = finding;
        if (headline && rank > outcome) outcome = rank;
      }
      page.reserve(most + sheet.idTo - sheet.idFrom);
      page.print(between.id);
      page.copy(sheet.bytes, sheet.idFrom, sheet.idTo);
      page.print(heads[treatAs(sheet.ageClass)][outcome]!);
      page.print(reported[count(evidence.yes)]!);
      for (let at = 0; at < findings.length; at += 1) page.print(stampOfFinding(found[at]!));
      page.endList();
      page.print(between.elements);
      for (let at = 0; at < lists.length; at += 1) lists[at]!.elements(page, evidence, { holds: holds[at]!, couldHold: couldHold[at]! });
      page.endList();
      page.print(between.dimensions);
      for (let at = 0; at < lists.length; at += 1) lists[at]!.dimensions(page, evidence, { holds: holds[at]!, couldHold: couldHold[at]! });
      page.endList();
      page.print(between.unused);
      layOutAnswered(sheet.marks, plan.elsewhere, { fields, into: answered });
      unused.print(page, answered);
      page.print(between.end);
    },
  };
}

/** Lays out which of a set of indicators were answered at all. */
function layOutAnswered(marks: Readonly<Marks>, set: Bits, { fields: { first, width }, into }: { fields: Fields; into: Int32Array }): void {
  for (let field = 0; field < set.length; field += 1) {
    let bits = 0;
    if (set[field] !== 0) for (let bit = 0; bit < width[field]!; bit += 1) bits |= isAnswer[marks[first[field]! + bit]!]! << bit;
    into[field] = bits;
  }
}

/** By the length of an answer, whether it is one: neither absent nor `not-asked`. */
const isAnswer = Uint8Array.from({ length: 10 }, (_, length) => (length === 0 || length === 9 ? 0 : 1));

function keep<K, V>(map: Map<K, V>, key: K, value: V): V {
  map.set(key, value);
  return value;
}
