import { randomInt } from "node:crypto";

/** 12 bytes each: 48 MiB at most. */
const MOST_SLOTS = 2 ** 22;

const [SEED, OTHER_SEED] = [randomInt(2 ** 32), randomInt(2 ** 32)];

/** Two halves of a digest, each of 32 bits. */
type IdDigest = readonly [low: number, high: number];

/** Part of the slots that may be taken before a table grows, or is full. */
const LOAD = 0.75;

/**
 * Remembers on which line an id stood first, by a digest of 64 bits of it: about 20 bytes for each id, and
 * some three million ids. An id beyond that is not remembered, but still found if it stood before.
 */
export class IdLineTable {
  #slots = 2 ** 10;
  #digests = new Uint32Array(2 * this.#slots);
  #lines = new Uint32Array(this.#slots);
  #taken = 0;
  #fullAt: number | undefined;

  /** The line from which on new ids were not remembered any more; absent if all were. */
  get fullAt(): number | undefined {
    return this.#fullAt;
  }

  /** The line on which these bytes stood before, or `undefined`: then this line is remembered. */
  findOrAdd(bytes: Uint8Array, line: number): number | undefined {
    const digest = digestOf(bytes);
    const slot = this.#slotOf(digest);
    if (this.#lines[slot] !== 0) return this.#lines[slot];
    if (this.#taken < LOAD * this.#slots) this.#put(slot, digest, line);
    else if (this.#slots < MOST_SLOTS) {
      this.#grow();
      this.#put(this.#slotOf(digest), digest, line);
    } else this.#fullAt ??= line;
    return undefined;
  }

  /** The slot of a digest, or the free one that it would take. */
  #slotOf([low, high]: IdDigest): number {
    const mask = this.#slots - 1;
    let slot = (low ^ Math.imul(high, 0x9e3779b1)) & mask;
    while (
      this.#lines[slot] !== 0 &&
      (this.#digests[2 * slot] !== low || this.#digests[2 * slot + 1] !== high)
    )
      slot = (slot + 1) & mask;
    return slot;
  }

  #put(slot: number, [low, high]: IdDigest, line: number): void {
    this.#digests[2 * slot] = low;
    this.#digests[2 * slot + 1] = high;
    this.#lines[slot] = line;
    this.#taken += 1;
  }

  #grow(): void {
    const [digests, lines] = [this.#digests, this.#lines];
    this.#slots *= 4;
    this.#digests = new Uint32Array(2 * this.#slots);
    this.#lines = new Uint32Array(this.#slots);
    this.#taken = 0;
    lines.forEach((line, from) => {
      const digest = [digests[2 * from]!, digests[2 * from + 1]!] as const;
      if (line !== 0) this.#put(this.#slotOf(digest), digest, line);
    });
  }
}

function digestOf(bytes: Uint8Array): IdDigest {
  let [low, high] = [SEED | 0, OTHER_SEED | 0];
  for (let at = 0; at < bytes.length; at += 1) {
    low = Math.imul(low ^ bytes[at]!, 0x01000193);
    high = Math.imul(high ^ bytes[at]!, 0x5bd1e995);
    high ^= high >>> 15;
  }
  return [(low ^ (low >>> 16)) >>> 0, high >>> 0];
}
