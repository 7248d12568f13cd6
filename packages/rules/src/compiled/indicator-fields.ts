import type { StandardPlaceIndex } from "./standard-places.js";

/**
 * The most indicators in one field: its value fits 16 bits, so that a table over all its values stays small.
 */
const WIDTH = 16;

/** One number for each field of a standard, in order: bit `b` of a value stands for indicator `first + b`. */
export type IndicatorBitSet = Readonly<Int32Array>;

/** A run of neighbouring indicators of one dimension or question group, 16 at most. */
interface IndicatorField {
  /** The place of its first indicator. */
  readonly first: number;
  readonly width: number;
  /** The place of its dimension or group. */
  readonly dimension: number;
}

/**
 * The indicators of a standard laid out as fields, in the standard's order: so sets of them are a few small
 * numbers.
 */
export interface IndicatorFieldLayout {
  readonly all: readonly IndicatorField[];
  /** The same as columns: the place of the first indicator of each field, and how many it holds. */
  readonly first: Readonly<Uint16Array>;
  readonly width: Readonly<Uint8Array>;
  /** By the place of an indicator: its field, and its bit in it. */
  readonly fieldOf: Readonly<Uint16Array>;
  readonly bitOf: Readonly<Uint16Array>;
  /** By the place of a dimension or group: the fields that hold its indicators. */
  readonly ofDimension: readonly (readonly number[])[];
  /** Every indicator of the standard. */
  readonly full: IndicatorBitSet;
  /** The code of every indicator, by its place. */
  readonly codes: readonly string[];
}

/** Lays the indicators of a standard out as fields. */
export function layOutIndicatorFields({ indicators, members }: StandardPlaceIndex): IndicatorFieldLayout {
  const dimensionOf = new Map(
    members.flatMap((places, dimension) => places.map((place) => [place, dimension] as const)),
  );
  const all: { first: number; width: number; dimension: number }[] = [];
  const fieldOf: number[] = [];
  for (const place of indicators.values()) {
    const dimension = dimensionOf.get(place) as number;
    const last = all.at(-1);
    if (last?.dimension === dimension && last.width < WIDTH) last.width += 1;
    else all.push({ first: place, width: 1, dimension });
    fieldOf.push(all.length - 1);
  }
  return {
    all,
    first: Uint16Array.from(all, ({ first }) => first),
    width: Uint8Array.from(all, ({ width }) => width),
    fieldOf: Uint16Array.from(fieldOf),
    bitOf: Uint16Array.from(fieldOf, (field, place) => 1 << (place - (all[field] as IndicatorField).first)),
    ofDimension: members.map((_, place) =>
      all.flatMap(({ dimension }, field) => (dimension === place ? [field] : [])),
    ),
    full: Int32Array.from(all, ({ width }) => 2 ** width - 1),
    // object keys are interned, as the keys of a case are, so that comparing them is comparing pointers
    codes: Object.keys(Object.fromEntries(indicators)),
  };
}

/** Packs places into a set. */
export function bitsOfPlaces(
  { all, fieldOf, bitOf }: IndicatorFieldLayout,
  places: Iterable<number>,
): IndicatorBitSet {
  const bits = new Int32Array(all.length);
  for (const place of places) bits[fieldOf[place]!]! |= bitOf[place]!;
  return bits;
}

/** Counts the indicators in a set (population count). */
export function countIndicatorBits(bits: IndicatorBitSet): number {
  let number = 0;
  for (let field = 0; field < bits.length; field += 1) {
    // sums of neighbouring bits, then of pairs, then of fours, then of bytes
    const pairs = bits[field]! - ((bits[field]! >> 1) & 0x5555);
    const fours = (pairs & 0x3333) + ((pairs >> 2) & 0x3333);
    const bytes = (fours + (fours >> 4)) & 0x0f0f;
    number += (bytes + (bytes >> 8)) & 0x1f;
  }
  return number;
}

/** Lists the codes of the indicators that are in both sets. */
export type IndicatorCodeNamer = (bits: IndicatorBitSet, mask: IndicatorBitSet) => string[];

/**
 * Creates a namer of the indicators in both `bits` and `mask`, in the standard's order. Branch-free:
 * mispredicted branches cost more than extra writes, so every place is written, and overwritten by the next
 * unless its bit is set.
 */
export function createIndicatorCodeNamer({ first, width, codes }: IndicatorFieldLayout): IndicatorCodeNamer {
  const places = new Uint16Array(codes.length + 1);
  return (bits, mask) => {
    let countIndicators = 0;
    for (let field = 0; field < first.length; field += 1) {
      const value = bits[field]! & mask[field]!;
      if (value === 0) continue;
      const end = width[field]!;
      const from = first[field]!;
      for (let bit = 0; bit < end; bit += 1) {
        places[countIndicators] = from + bit;
        countIndicators += (value >> bit) & 1;
      }
    }
    const named = new Array<string>(countIndicators);
    for (let at = 0; at < countIndicators; at += 1) named[at] = codes[places[at]!]!;
    return named;
  };
}
