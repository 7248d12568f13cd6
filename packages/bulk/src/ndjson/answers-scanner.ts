import { ANSWER_CODE_COUNT, CODES_BY_ANSWER, type AnswerBytes } from "../answer-codes.js";
import { type ByteSource, AsciiWordFinder } from "./word-finder.js";

const [SPACE, QUOTE, COMMA, COLON] = [0x20, 0x22, 0x2c, 0x3a] as const;
/** A colon and a quote, and a comma and a quote, as little-endian 16-bit numbers. */
const [COLON_QUOTE, COMMA_QUOTE] = [0x223a, 0x222c] as const;

/** Every answer, the quote that ends it included. */
const words = Object.entries(CODES_BY_ANSWER).map(([answer, code]) => ({
  code,
  bytes: Buffer.from(`${answer}"`, "latin1"),
}));

/**
 * By the last five bits of the third byte of an answer, which tell all answers apart: its code, 0 for none.
 */
const codeByThirdByte = new Uint8Array(32);
/**
 * Entries of `patterns` for each code: three times a mask of four bytes and what they must be, then the
 * length to move on.
 */
const PATTERN = 8;
const LENGTH_AT = 6;
const patterns = new Int32Array(PATTERN * ANSWER_CODE_COUNT);

for (const { code, bytes } of words) {
  codeByThirdByte[bytes[2]! & 31] = code;
  patterns[PATTERN * code + LENGTH_AT] = bytes.length;
  bytes.forEach((byte, at) => {
    const place = PATTERN * code + 2 * (at >> 2);
    patterns[place]! |= 255 << (8 * (at & 3));
    patterns[place + 1]! |= byte << (8 * (at & 3));
  });
}

/** Number of bytes after a code that may be read: two between it and its answer, and twelve of the answer. */
const REACH = 16;

/** Scans the answers of a case into answer bytes. */
export class CaseAnswersScanner {
  readonly answers: AnswerBytes;
  /** Number of bytes after an offset that may be read. */
  readonly reach: number;
  readonly #codes: AsciiWordFinder;

  /** @param codes of the indicators, in the standard's order */
  constructor(codes: readonly string[]) {
    this.answers = new Uint8Array(codes.length);
    this.#codes = new AsciiWordFinder(codes);
    this.reach = this.#codes.reach + REACH;
  }

  /**
   * Scans codes and answers from offset `from` for as long as one follows another. Returns the offset after
   * the last answer, or -1 if anything is not in the usual shape.
   */
  scan(source: ByteSource, from: number): number {
    const { answers } = this;
    const { bytes, view } = source;
    const codes = this.#codes;
    const { lengths } = codes;
    const [codeBy, table] = [codeByThirdByte, patterns];
    let at = from;
    let place = -1;
    for (;;) {
      place = codes.find(source, at, place);
      if (place < 0 || answers[place] !== 0) return -1;
      at += lengths[place]!;
      if (view.getUint16(at, true) === COLON_QUOTE) at += 2;
      else if ((at = quoteAfter(bytes, at, COLON)) < 0) return -1;
      const code = codeBy[view.getUint8(at + 2) & 31]!;
      const entry = PATTERN * code;
      // branch-free: which answer it is is unpredictable, and mispredicted branches cost more than extra
      // arithmetic
      const differs =
        ((view.getInt32(at, true) & table[entry]!) ^ table[entry + 1]!) |
        ((view.getInt32(at + 4, true) & table[entry + 2]!) ^ table[entry + 3]!) |
        ((view.getInt32(at + 8, true) & table[entry + 4]!) ^ table[entry + 5]!);
      if (differs !== 0 || code === 0) return -1;
      answers[place] = code;
      at += table[entry + LENGTH_AT]!;
      if (view.getUint16(at, true) === COMMA_QUOTE) at += 1;
      else {
        const next = quoteAfter(bytes, at, COMMA);
        if (next < 0) return at;
        at = next - 1;
      }
    }
  }
}

/** The offset after a byte and a quote, spaces allowed before each, or -1. */
function quoteAfter(bytes: Buffer, from: number, byte: number): number {
  const at = skipJsonSpaces(bytes, from);
  if (bytes[at] !== byte) return -1;
  const quote = skipJsonSpaces(bytes, at + 1);
  return bytes[quote] === QUOTE ? quote + 1 : -1;
}

/** The offset of the next byte that is no space. */
export function skipJsonSpaces(bytes: Buffer, from: number): number {
  let at = from;
  while (bytes[at] === SPACE) at += 1;
  return at;
}
