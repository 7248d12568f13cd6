import { type Source, Vocabulary } from "./vocabulary.js";

const [SPACE, QUOTE, COMMA, COLON] = [0x20, 0x22, 0x2c, 0x3a] as const;
/** A quote after a colon, and after a comma, as the number that two bytes make. */
const [COLON_QUOTE, COMMA_QUOTE] = [0x223a, 0x222c] as const;

/** The answers and the quote that ends each; no two have the same length. */
const answers = ["no", "yes", "unknown", "declined", "not-asked"].map((answer) =>
  Buffer.from(`${answer}"`, "latin1"),
);

/** By the last five bits of the third byte of an answer, which tell them apart: the length of the answer, 0 of none. */
const lengthBy = new Uint8Array(32);
/** From eight times that length on: three times which bits of four bytes are to be looked at, and what they must be. */
const wanted = new Int32Array(128);

for (const answer of answers) {
  const length = answer.length - 1;
  lengthBy[answer[2]! & 31] = length;
  for (let at = 0; at < answer.length; at += 1) {
    const place = 8 * length + 2 * (at >> 2);
    wanted[place]! |= 255 << (8 * (at & 3));
    wanted[place + 1]! |= answer[at]! << (8 * (at & 3));
  }
}

/** How many bytes after a code may be looked at: two between it and its answer, and twelve of that. */
const REACH = 16;

/** Reads the answers of a case. */
export class AnswersScanner {
  /** One byte for each indicator: the length of its answer, 0 for none. */
  readonly marks: Uint8Array;
  /** How many bytes after a place may be looked at. */
  readonly reach: number;
  readonly #codes: Vocabulary;

  /** A scanner for these codes. */
  constructor(codes: readonly string[]) {
    this.marks = new Uint8Array(codes.length);
    this.#codes = new Vocabulary(codes);
    this.reach = this.#codes.reach + REACH;
  }

  /**
   * Reads codes and answers, the first code at this place, for as long as one follows another; gives the place after the last answer,
   * or -1 if anything is not just so.
   */
  scan(source: Source, from: number): number {
    const { marks } = this;
    const { bytes, view } = source;
    const codes = this.#codes;
    const { lengths } = codes;
    const [lengthOf, table] = [lengthBy, wanted];
    let at = from;
    let place = -1;
    for (;;) {
      place = codes.find(source, at, place);
      if (place < 0 || marks[place] !== 0) return -1;
      at += lengths[place]!;
      if (view.getUint16(at, true) === COLON_QUOTE) at += 2;
      else if ((at = quoteAfter(bytes, at, COLON)) < 0) return -1;
      const length = lengthOf[view.getUint8(at + 2) & 31]!;
      const entry = 8 * length;
      // answers cannot be foreseen, so nothing branches on which one it is
      const differs =
        ((view.getInt32(at, true) & table[entry]!) ^ table[entry + 1]!) |
        ((view.getInt32(at + 4, true) & table[entry + 2]!) ^ table[entry + 3]!) |
        ((view.getInt32(at + 8, true) & table[entry + 4]!) ^ table[entry + 5]!);
      if (differs !== 0 || length === 0) return -1;
      marks[place] = length;
      at += length + 1;
      if (view.getUint16(at, true) === COMMA_QUOTE) at += 1;
      else {
        const next = quoteAfter(bytes, at, COMMA);
        if (next < 0) return at;
        at = next - 1;
      }
    }
  }
}

/** The place after a byte and a quote, with spaces before each, or -1. */
function quoteAfter(bytes: Buffer, from: number, byte: number): number {
  const at = afterSpaces(bytes, from);
  if (bytes[at] !== byte) return -1;
  const quote = afterSpaces(bytes, at + 1);
  return bytes[quote] === QUOTE ? quote + 1 : -1;
}

/** The place of the next byte that is no space. */
export function afterSpaces(bytes: Buffer, from: number): number {
  let at = from;
  while (bytes[at] === SPACE) at += 1;
  return at;
}
