import type {
  CompiledDimension,
  CompiledIndicatorList,
  DimensionSignCounter,
  IndicatorFieldLayout,
  TruthKeyLayout,
  ListRuleTruths,
} from "@spean/rules/engine";
import type { ColumnScoringStep } from "./column-scores.js";
import { createFieldTable, compileFieldStep } from "./field-step.js";
import { WordBlock } from "./word-block.js";

/** Rows in a block: few enough that the block stays in the processor's cache. */
const BLOCK = 2048;

/** Packs what holds into bits: dimensions lowest, then elements, then findings. */
function packTruths({ positive, elements, findings }: ListRuleTruths): number {
  return [...positive, ...elements, ...findings].reduce<number>((bits, truth, at) => bits | (truth << at), 0);
}

/**
 * Compiles a list for columns. For each field a table over its values says which bits of a key (see
 * `TruthKeyLayout`) it sets by itself, and which of its signs count if so; a dimension in several fields has
 * its counts added up; a table over all keys says what holds. Branch-free: mispredicted branches cost more
 * than extra writes.
 */
export function compileListScorer(
  list: CompiledIndicatorList,
  fields: IndicatorFieldLayout,
): ColumnScoringStep {
  const { keys } = list;
  const steps = keys
    ? keySteps(list, keys, fields)
    : [rowStep(list), ...list.dimensions.flatMap(contributingSteps)];
  return ({ plane, from, to, out }) => {
    for (let begin = from; begin < to; begin += BLOCK) {
      const block = { plane, from: begin, to: Math.min(to, begin + BLOCK), out };
      for (const step of steps) step(block);
    }
  };
}

/** Steps that compute the keys of a block, and look up what holds. */
function keySteps(
  list: CompiledIndicatorList,
  keys: TruthKeyLayout,
  fields: IndicatorFieldLayout,
): ColumnScoringStep[] {
  const block = new WordBlock(BLOCK);
  const given = new WordBlock(BLOCK);
  const holds = Int32Array.from({ length: keys.size }, (_, key) => packTruths(keys.truths(key)));
  const wide = list.dimensions
    .map((dimension, place) => ({ dimension, place }))
    .filter(({ dimension }) => dimension.counter.fields.length > 1);
  return [
    () => void block.numbers.fill(0),
    ...fields.all.map((_, field) =>
      compileFieldStep(createFieldTable(field, { list, keys }), { given, keys: block }),
    ),
    ...wide.map(({ dimension, place }) =>
      sumStep(dimension.counter, { bit: keys.dimensionBit(place), block: block.numbers }),
    ),
    ({ from, to, out }) => {
      const { numbers } = block;
      for (let row = from; row < to; row += 1) out.holds[row] = holds[numbers[row - from]!]!;
    },
    ...wide.flatMap(({ dimension, place }) => contributingSteps(dimension, place)),
  ];
}

/** For a dimension in several fields: sums its counts over them, and sets its bit where it is positive. */
function sumStep(
  counter: DimensionSignCounter,
  { bit, block }: { bit: number; block: Uint16Array },
): ColumnScoringStep {
  const sums = new Uint32Array(BLOCK);
  const tables = Array.from(counter.fields, (field) => ({ field, table: counter.addedBy(field) }));
  return ({ plane, from, to }) => {
    sums.fill(0);
    for (const { field, table } of tables) {
      const column = plane[field]!;
      for (let row = from; row < to; row += 1) sums[row - from]! += table[column[row]!]!;
    }
    for (let at = 0; at < to - from; at += 1) block[at]! |= counter.positive(sums[at]!) * bit;
  };
}

/**
 * For each field of a dimension: writes the signs that count, where the dimension is positive. Branch-free.
 */
function contributingSteps({ counter }: CompiledDimension, place: number): ColumnScoringStep[] {
  return Array.from(counter.fields, (field): ColumnScoringStep => {
    const mask = counter.mask[field]!;
    return ({ plane, from, to, out: { holds, contributing } }) => {
      const given = plane[field]!;
      const kept = contributing[field]!;
      for (let row = from; row < to; row += 1) kept[row] = given[row]! & mask & -((holds[row]! >> place) & 1);
    };
  });
}

/** For a list with too many leaves for tables: row by row. */
function rowStep({ truths }: CompiledIndicatorList): ColumnScoringStep {
  return ({ plane, from, to, out }) => {
    const bits = new Int32Array(plane.length);
    for (let row = from; row < to; row += 1) {
      for (let field = 0; field < plane.length; field += 1) bits[field] = plane[field]![row]!;
      out.holds[row] = packTruths(truths(bits));
    }
  };
}
