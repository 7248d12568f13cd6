import type { Places } from "./places.js";

/** The most indicators in one field: its value fits 16 bits, so that a table over all its values stays small. */
const WIDTH = 16;

/** One number for each field of a standard, in order: bit `b` of a value stands for indicator `first + b`. */
export type Bits = Readonly<Int32Array>;

/** A run of neighbouring indicators of one dimension or question group, 16 at most. */
interface Field {
  /** The place of its first indicator. */
  readonly first: number;
  readonly width: number;
  /** The place of its dimension or group. */
  readonly dimension: number;
}

/** The indicators of a standard laid out as fields, in the standard's order: so sets of them are a few small numbers. */
export interface Fields {
  readonly all: readonly Field[];
  /** The same as columns: the place of the first indicator of each field, and how many it holds. */
  readonly first: Readonly<Uint16Array>;
  readonly width: Readonly<Uint8Array>;
  /** By the place of an indicator: its field, and its bit in it. */
  readonly fieldOf: Readonly<Uint16Array>;
  readonly bitOf: Readonly<Uint16Array>;
  /** By the place of a dimension or group: the fields that hold its indicators. */
  readonly ofDimension: readonly (readonly number[])[];
  /** Every indicator of the standard. */
  readonly full: Bits;
  /** The code of every indicator, by its place. */
  readonly codes: readonly string[];
}

/** Lays the indicators of a standard out as fields. */
export function fieldsOf({ indicators, members }: Places): Fields {
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
    bitOf: Uint16Array.from(fieldOf, (field, place) => 1 << (place - (all[field] as Field).first)),
    ofDimension: members.map((_, place) =>
      all.flatMap(({ dimension }, field) => (dimension === place ? [field] : [])),
    ),
    full: Int32Array.from(all, ({ width }) => 2 ** width - 1),
    // keys of an object are the very strings that `for…in` gives for the keys of a case, so that comparing them is comparing pointers
    codes: Object.keys(Object.fromEntries(indicators)),
  };
}

/** The set of these places. */
export function bitsOf({ all, fieldOf, bitOf }: Fields, places: Iterable<number>): Bits {
  const bits = new Int32Array(all.length);
  for (const place of places) bits[fieldOf[place]!]! |= bitOf[place]!;
  return bits;
}

/** How many indicators are in a set. */
export function count(bits: Bits): number {
  let number = 0;
  for (let field = 0; field < bits.length; field += 1) {
    // neighbouring bits added up, then pairs, then fours, then bytes
    const pairs = bits[field]! - ((bits[field]! >> 1) & 0x5555);
    const fours = (pairs & 0x3333) + ((pairs >> 2) & 0x3333);
    const bytes = (fours + (fours >> 4)) & 0x0f0f;
    number += (bytes + (bytes >> 8)) & 0x1f;
  }
  return number;
}

/** Names sets of indicators. */
export type Namer = (bits: Bits, mask: Bits) => string[];

/**
 * Names the codes of those of `bits` that are in `mask`, in the standard's order. Every place is written down and kept only if its bit
 * is set: answers cannot be foreseen, and a processor loses more on a branch it guesses wrong than on a write too many.
 */
export function namerOf({ first, width, codes }: Fields): Namer {
  const places = new Uint16Array(codes.length + 1);
  return (bits, mask) => {
    let count = 0;
    for (let field = 0; field < first.length; field += 1) {
      const value = bits[field]! & mask[field]!;
      if (value === 0) continue;
      const end = width[field]!;
      const from = first[field]!;
      for (let bit = 0; bit < end; bit += 1) {
        places[count] = from + bit;
        count += (value >> bit) & 1;
      }
    }
    const named = new Array<string>(count);
    for (let at = 0; at < count; at += 1) named[at] = codes[places[at]!]!;
    return named;
  };
}
