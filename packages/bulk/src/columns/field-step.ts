import type { CompiledIndicatorList, TruthKeyLayout } from "@spean/rules/engine";
import type { ColumnScoringStep } from "./column-scores.js";
import type { WordBlock } from "./word-block.js";

/** Lookup table of one field: what each of its values says by itself. */
interface FieldTable {
  readonly field: number;
  /** By value: the bits of the key that it sets, and 16 places higher the signs that count. */
  readonly entries: Uint32Array;
  /** True if signs of this field count in a dimension that has no other field. */
  readonly counts: boolean;
}

/**
 * Creates the lookup table of a field. What is positive by one field alone is positive: evidence only adds.
 * Whether the signs of a dimension in several fields count cannot be told here.
 */
export function createFieldTable(
  field: number,
  { list, keys }: { list: CompiledIndicatorList; keys: TruthKeyLayout },
): FieldTable {
  const place = list.dimensions.findIndex(
    ({ counter }) => counter.fields.length === 1 && counter.fields[0] === field,
  );
  const mask = list.dimensions[place]?.counter.mask[field] ?? 0;
  const bit = place < 0 ? 0 : keys.dimensionBit(place);
  const entries = Uint32Array.from(keys.alone(field), (key, value) =>
    (key & bit) === 0 ? key : key | ((value & mask) << 16),
  );
  return { field, entries, counts: place >= 0 };
}

/** Masks of the two halves of a word. */
const [LOW, HIGH] = [0x0000ffff, -0x10000] as const;

/**
 * Compiles the step that ORs a field's table into the keys of a block, and writes its signs that count: two
 * rows at a time.
 */
export function compileFieldStep(
  { field, entries, counts }: FieldTable,
  { given, keys }: { given: WordBlock; keys: WordBlock },
): ColumnScoringStep {
  return ({ plane, from, to, out }) => {
    const table = entries;
    const [words, found] = [given.words, keys.words];
    const size = given.load(plane[field]!, from, to);
    for (let at = 0; at < size; at += 1) {
      const two = words[at]!;
      const one = table[two & LOW]!;
      const other = table[two >>> 16]!;
      found[at] = found[at]! | (one & LOW) | (other << 16);
      words[at] = (one >>> 16) | (other & HIGH);
    }
    if (counts) given.store(out.contributing[field]!, from, to);
  };
}
