/** Finds which code stands at a place in some bytes. The bytes must have 16 to spare after the place where text ends. */
export interface CodeMatcher {
  /** The place of the code that begins here and is ended by a quote, or -1. `expected` is tried first, and the one after it. */
  find(bytes: DataView, at: number, expected: number): number;
  /** How many bytes a code has, the quote that ends it included. */
  readonly lengths: Readonly<Uint16Array>;
}

const QUOTE = 0x22;

/** A code and the quote after it, compared four bytes at a time, the last four first: neighbours mostly differ only there. */
export function codeMatcher(codes: readonly string[]): CodeMatcher {
  const texts = codes.map((code) => Buffer.from(`${code}"`, "latin1"));
  const lengths = Uint16Array.from(texts, (text) => text.length);
  const starts = new Uint32Array(codes.length + 1);
  texts.forEach((text, place) => (starts[place + 1] = starts[place]! + Math.ceil(text.length / 4)));
  const words = Int32Array.from(
    texts.flatMap((text) => Array.from({ length: Math.ceil(text.length / 4) }, (_, at) => text.readInt32LE(offset(at, text.length)))),
  );
  const byHash = new Map<number, number[]>();
  texts.forEach((text, place) => {
    const hash = hashOf(new DataView(text.buffer, text.byteOffset, text.length), 0);
    byHash.set(hash, [...(byHash.get(hash) ?? []), place]);
  });

  function stands(bytes: DataView, at: number, place: number): boolean {
    const begin = starts[place]!;
    const last = starts[place + 1]! - 1;
    if (at + lengths[place]! > bytes.byteLength || bytes.getInt32(at + lengths[place]! - 4, true) !== words[last]) return false;
    for (let word = begin; word < last; word += 1) if (bytes.getInt32(at + 4 * (word - begin), true) !== words[word]) return false;
    return true;
  }

  return {
    lengths,
    find(bytes, at, expected) {
      if (expected < codes.length && stands(bytes, at, expected)) return expected;
      if (expected + 1 < codes.length && stands(bytes, at, expected + 1)) return expected + 1;
      return byHash.get(hashOf(bytes, at))?.find((place) => stands(bytes, at, place)) ?? -1;
    },
  };
}

/** Where word `at` of a text begins; the last one ends where the text ends. */
const offset = (at: number, length: number) => Math.min(4 * at, length - 4);

/** Of the bytes up to the next quote, 255 at most. */
function hashOf(bytes: DataView, at: number): number {
  let hash = 0;
  const end = Math.min(bytes.byteLength, at + 255);
  for (let place = at; place < end; place += 1) {
    const byte = bytes.getUint8(place);
    if (byte === QUOTE) break;
    hash = (Math.imul(hash, 31) + byte) | 0;
  }
  return hash;
}
