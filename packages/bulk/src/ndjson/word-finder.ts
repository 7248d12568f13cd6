const QUOTE = 0x22;

/** Bytes to read, and a view of the same memory. */
export interface ByteSource {
  readonly bytes: Buffer;
  readonly view: DataView;
}

const WORD = 8;
const HALF = 4;

/** The most words skipped between two before the hash table is asked. */
const MOST_SKIPPED = 4;

/**
 * Finds which of a closed set of ASCII words, two letters or more, stands as a JSON string in some bytes.
 * Strings are compared eight bytes at a time as doubles, which are equal only if the bytes are, since eight
 * bytes of ASCII are never zero or NaN. The last eight are compared first, since neighbouring words mostly
 * differ only there.
 */
export class AsciiWordFinder {
  /** By the place of a word: how many bytes its string has, quotes included. */
  readonly lengths: Readonly<Uint16Array>;
  /** Number of bytes after an offset that may be read. */
  readonly reach: number;
  readonly #starts: Uint32Array;
  readonly #words: Float64Array;
  readonly #byText: ReadonlyMap<number, readonly number[]>;
  /** By the place of a word, the place of the word that came after it last time. */
  readonly #follows: Uint16Array;

  /** @param words in the order in which they are expected */
  constructor(words: readonly string[]) {
    const texts = words.map((word) => Buffer.from(`"${word}"`, "latin1"));
    this.lengths = Uint16Array.from(texts, ({ length }) => length);
    this.reach = this.lengths.reduce((longest, length) => Math.max(longest, length), WORD);
    this.#starts = new Uint32Array(words.length + 1);
    texts.forEach(
      ({ length }, place) =>
        (this.#starts[place + 1] = this.#starts[place]! + Math.max(2, Math.ceil(length / WORD))),
    );
    this.#words = Float64Array.from(texts.flatMap(numbersOf));
    const byText = new Map<number, number[]>();
    texts.forEach((text, place) => {
      const hash = hashOf(text, 0);
      byText.set(hash, [...(byText.get(hash) ?? []), place]);
    });
    this.#byText = byText;
    this.#follows = Uint16Array.from({ length: words.length + 1 }, (_, place) =>
      Math.min(place, words.length - 1),
    );
  }

  /**
   * The place of the word whose string begins at offset `at`, or -1. `after`: the place of the word found
   * before, or -1.
   */
  find(source: ByteSource, at: number, after: number): number {
    const next = this.#follows[after + 1]!;
    return this.#stands(source.view, at, next) ? next : this.#look(source, at, after);
  }

  /**
   * Finds a word that is not the one that followed last time: one of the next few, or else any, by its hash.
   */
  #look({ bytes, view }: ByteSource, at: number, after: number): number {
    let place = this.#follows[after + 1]!;
    for (let step = 0; step < MOST_SKIPPED; step += 1) {
      place = this.#follows[place + 1]!;
      if (this.#stands(view, at, place)) return place;
    }
    const found = this.#byText.get(hashOf(bytes, at))?.find((one) => this.#stands(view, at, one)) ?? -1;
    if (found >= 0) this.#follows[after + 1] = found;
    return found;
  }

  #stands(view: DataView, at: number, place: number): boolean {
    const length = this.lengths[place]!;
    const words = this.#words;
    const last = this.#starts[place + 1]! - 1;
    if (length < WORD)
      return (
        view.getInt32(at, true) === words[last - 1] && view.getInt32(at + length - HALF, true) === words[last]
      );
    if (view.getFloat64(at + length - WORD, true) !== words[last]) return false;
    let from = at;
    for (let word = this.#starts[place]!; word < last; word += 1) {
      if (view.getFloat64(from, true) !== words[word]) return false;
      from += WORD;
    }
    return true;
  }
}

/**
 * A text as doubles, or as 32-bit integers if it is shorter than eight bytes; the last number ends where the
 * text ends.
 */
function numbersOf(text: Buffer): number[] {
  const view = new DataView(text.buffer, text.byteOffset, text.length);
  if (text.length < WORD) return [view.getInt32(0, true), view.getInt32(text.length - HALF, true)];
  const count = Math.max(2, Math.ceil(text.length / WORD));
  return Array.from({ length: count }, (_, at) =>
    view.getFloat64(Math.min(at * WORD, text.length - WORD), true),
  );
}

/** Hash of the bytes after a quote up to the next quote, 255 at most. */
function hashOf(bytes: Buffer, at: number): number {
  let hash = 0;
  const end = Math.min(bytes.length, at + 255);
  for (let place = at + 1; place < end && bytes[place] !== QUOTE; place += 1)
    hash = (Math.imul(hash, 31) + bytes[place]!) | 0;
  return hash;
}
