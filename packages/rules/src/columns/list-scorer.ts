import type { CompiledList } from "../compile-list.js";
import type { DimensionCounter } from "../dimension-counter.js";
import type { Fields } from "../fields.js";
import type { Keys, Truths } from "../truths.js";
import type { Plane } from "./encode.js";
import type { ListScores } from "./scores.js";

/** Rows to score against one list, `from` the first and `to` after the last, and where the scores go. */
interface Work {
  readonly plane: Plane;
  readonly from: number;
  readonly to: number;
  readonly out: ListScores;
}

/** One loop over some rows. */
type Step = (work: Work) => void;

/** Rows are scored in blocks whose keys stay in the processor's cache. */
const BLOCK = 2048;

/** What holds, as bits of one number: dimensions lowest, then elements, then findings. */
function packed({ positive, elements, findings }: Truths): number {
  return [...positive, ...elements, ...findings].reduce<number>((bits, truth, at) => bits | (truth << at), 0);
}

/**
 * Compiles a list for columns. For each field a table over its values says which bits of a key (see `Keys`) it sets by itself; a
 * dimension in several fields has its counts added up; a table over all keys says what holds. Nothing branches on an answer.
 */
export function listScorer(list: CompiledList, fields: Fields): Step {
  const { keys } = list;
  const steps = keys ? [...keySteps(list, keys, fields), ...contributingSteps(list)] : [byRow(list), ...contributingSteps(list)];
  return ({ plane, from, to, out }) => {
    for (let begin = from; begin < to; begin += BLOCK) {
      const block = { plane, from: begin, to: Math.min(to, begin + BLOCK), out };
      for (const step of steps) step(block);
    }
  };
}

/** Makes the keys of a block, and looks up what holds. */
function keySteps(list: CompiledList, keys: Keys, fields: Fields): Step[] {
  const block = new Uint16Array(BLOCK);
  const tables = fields.all.map((_, field) => ({ field, table: tableOf(field, keys, fields) }));
  const holds = Int32Array.from({ length: keys.size }, (_, key) => packed(keys.truths(key)));
  return [
    () => void block.fill(0),
    ...pairs(tables).map((pair) => fieldStep(pair, block)),
    ...list.dimensions.flatMap(({ counter }, place) => sumSteps(counter, { bit: keys.dimensionBit(place), block, fields })),
    ({ from, to, out }) => {
      for (let row = from; row < to; row += 1) out.holds[row] = holds[block[row - from]!]!;
    },
  ];
}

/** A number for each value of a field. */
interface Table<T> {
  readonly field: number;
  readonly table: T;
}

/** Two by two, the last with itself if it is left over: one loop over two columns takes little longer than over one. */
function pairs<T>(things: readonly T[]): [T, T][] {
  return things.flatMap((thing, at): [T, T][] => (at % 2 === 0 ? [[thing, things[at + 1] ?? thing]] : []));
}

/** The bits that each value of a field sets by itself. What is positive by one field alone is positive: evidence only adds. */
function tableOf(field: number, keys: Keys, fields: Fields): Uint16Array {
  const alone = new Int32Array(fields.all.length);
  return Uint16Array.from({ length: 1 << fields.width[field]! }, (_, value) => {
    alone[field] = value;
    return keys.of(alone);
  });
}

function fieldStep([a, b]: [Table<Uint16Array>, Table<Uint16Array>], block: Uint16Array): Step {
  return ({ plane, from, to }) => {
    const columnA = plane[a.field]!;
    const columnB = plane[b.field]!;
    const tableA = a.table;
    const tableB = b.table;
    const keys = block;
    for (let row = from; row < to; row += 1) keys[row - from] = keys[row - from]! | tableA[columnA[row]!]! | tableB[columnB[row]!]!;
  };
}

/** For a dimension in several fields: adds up its counts over them, and sets its bit where they make it positive. */
function sumSteps(counter: DimensionCounter, { bit, block, fields }: { bit: number; block: Uint16Array; fields: Fields }): Step[] {
  if (counter.fields.length < 2) return [];
  const sums = new Uint32Array(BLOCK);
  const tables = Array.from(counter.fields, (field) => ({ field, table: countsOf(field, counter, fields) }));
  return [
    ({ plane, from, to }) => {
      sums.fill(0);
      for (const { field, table } of tables) {
        const column = plane[field]!;
        for (let row = from; row < to; row += 1) sums[row - from]! += table[column[row]!]!;
      }
      for (let at = 0; at < to - from; at += 1) block[at]! |= counter.positive(sums[at]!) * bit;
    },
  ];
}

/** What each value of a field adds to a dimension's counts. */
function countsOf(field: number, counter: DimensionCounter, fields: Fields): Uint32Array {
  const alone = new Int32Array(fields.all.length);
  return Uint32Array.from({ length: 1 << fields.width[field]! }, (_, value) => {
    alone[field] = value;
    return counter.index(alone);
  });
}

/** For each field of each dimension: keeps the signs that count, where the dimension is positive. */
function contributingSteps({ dimensions }: CompiledList): Step[] {
  const masks = dimensions.flatMap(({ counter }, place) =>
    Array.from(counter.fields, (field) => ({ field, table: { place, mask: counter.mask[field]! } })),
  );
  return pairs(masks).map(([a, b]): Step => ({ plane, from, to, out: { holds, contributing } }) => {
    const [givenA, givenB] = [plane[a.field]!, plane[b.field]!];
    const [keptA, keptB] = [contributing[a.field]!, contributing[b.field]!];
    const [placeA, placeB] = [a.table.place, b.table.place];
    const [maskA, maskB] = [a.table.mask, b.table.mask];
    for (let row = from; row < to; row += 1) {
      const held = holds[row]!;
      keptA[row] = givenA[row]! & maskA & -((held >> placeA) & 1);
      keptB[row] = givenB[row]! & maskB & -((held >> placeB) & 1);
    }
  });
}

/** For a list with too many leaves for tables: one row after the other. */
function byRow({ truths }: CompiledList): Step {
  return ({ plane, from, to, out }) => {
    const bits = new Int32Array(plane.length);
    for (let row = from; row < to; row += 1) {
      for (let field = 0; field < plane.length; field += 1) bits[field] = plane[field]![row]!;
      out.holds[row] = packed(truths(bits));
    }
  };
}
