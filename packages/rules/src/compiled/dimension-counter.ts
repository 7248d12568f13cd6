import type { Clause } from "@spean/model";
import { type CountsByStrength, isDimensionPositive } from "../clauses.js";
import { type IndicatorBitSet, bitsOfPlaces, type IndicatorFieldLayout } from "./indicator-fields.js";
import type { ScoredIndicator } from "./list-layout.js";
import type { TruthBit } from "../three-states.js";

/**
 * The largest table of results; beyond it (a dimension of hundreds of indicators) the clauses are tested each
 * time.
 */
const MOST_ENTRIES = 1 << 20;

const NOT_POSITIVE = 1;
const POSITIVE = 2;

/**
 * Counts the signs of one dimension on one list by strength, and decides if it is positive. The three counts
 * are one number in mixed radix, the index: each indicator adds its own step, looked up byte by byte. Results
 * are memoized by index, since they depend on the counts alone.
 */
export class DimensionSignCounter {
  /** The indicators that count. */
  readonly mask: IndicatorBitSet;
  /** The fields that hold them. */
  readonly fields: Readonly<Uint16Array>;
  readonly #clauses: readonly Clause[];
  readonly #full: IndicatorBitSet;
  /** For each of `fields` 512 entries: what its low byte adds to the index, and what its high byte adds. */
  readonly #steps: Uint32Array;
  /** Number of different counts: one more than the largest index. */
  readonly size: number;
  /** Numbers of different counts of strong, and of strong and medium together. */
  readonly #radix: readonly [number, number];
  readonly #known: Uint8Array | undefined;

  /** A counter of these indicators by these clauses. */
  constructor(
    indicators: readonly ScoredIndicator[],
    clauses: readonly Clause[],
    fields: IndicatorFieldLayout,
  ) {
    const sizes = { strong: 1, medium: 1, weak: 1 };
    for (const { strength } of indicators) sizes[strength] += 1;
    this.#clauses = clauses;
    this.#full = fields.full;
    this.#radix = [sizes.strong, sizes.strong * sizes.medium];
    const step = { strong: 1, medium: this.#radix[0], weak: this.#radix[1] };
    const stepAt = new Map(indicators.map(({ place, strength }) => [place, step[strength]]));
    this.mask = bitsOfPlaces(fields, stepAt.keys());
    const used = [...this.mask.keys()].filter((field) => this.mask[field] !== 0);
    this.fields = Uint16Array.from(used);
    this.#steps = new Uint32Array(used.length * 512);
    used.forEach((field, at) =>
      fillSteps(this.#steps.subarray(at * 512), (bit) => stepAt.get(fields.all[field]!.first + bit) ?? 0),
    );
    this.size = this.#radix[1] * sizes.weak;
    this.#known = this.size > MOST_ENTRIES ? undefined : new Uint8Array(this.size);
  }

  /** The counts of these signs, as one number. */
  index(bits: IndicatorBitSet): number {
    const { fields } = this;
    const steps = this.#steps;
    let index = 0;
    let table = 0;
    for (let at = 0; at < fields.length; at += 1) {
      const value = bits[fields[at]!]!;
      index += steps[table + (value & 255)]! + steps[table + 256 + (value >> 8)]!;
      table += 512;
    }
    return index;
  }

  /** By value of one of `fields`: the amount added to the index. */
  addedBy(field: number): Uint32Array {
    const steps = this.#steps;
    const table = this.fields.indexOf(field) * 512;
    const added = new Uint32Array(this.#full[field]! + 1);
    for (let value = 0; value < added.length; value += 1)
      added[value] = steps[table + (value & 255)]! + steps[table + 256 + (value >> 8)]!;
    return added;
  }

  /** The counts behind an index. */
  counts(index: number): CountsByStrength {
    const [strong, medium] = this.#radix;
    return {
      strong: index % strong,
      medium: Math.floor((index % medium) / strong),
      weak: Math.floor(index / medium),
    };
  }

  /** 1 if the dimension is positive with the counts behind this index, else 0. */
  positive(index: number): TruthBit {
    const known = this.#known?.[index];
    if (known) return (known - NOT_POSITIVE) as TruthBit;
    const positive = isDimensionPositive(this.#clauses, this.counts(index)) ? POSITIVE : NOT_POSITIVE;
    if (this.#known) this.#known[index] = positive;
    return (positive - NOT_POSITIVE) as TruthBit;
  }
}

/**
 * Writes the sums of steps for every value of the low byte, and then of the high byte, of a field: each is
 * that without its highest bit, and that bit's.
 */
function fillSteps(table: Uint32Array, step: (bit: number) => number): void {
  for (let bit = 0; bit < 16; bit += 1) {
    const low = (bit >> 3) * 256;
    const first = 1 << (bit & 7);
    const add = step(bit);
    for (let value = first; value < 2 * first; value += 1)
      table[low + value] = table[low + value - first]! + add;
  }
}
