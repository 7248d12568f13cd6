const QUOTE = 0x22;
/** Bytes that are looked at, and a view of them. */
export interface Source {
  readonly bytes: Buffer;
  readonly view: DataView;
}

const WORD = 8;
const HALF = 4;

/** So many words may be left out between two before the next is looked for among all. */
const STEPS = 4;

/**
 * A closed set of words of ASCII, two letters or more, and which of them stands in some bytes as a JSON string. A string is compared
 * eight bytes at a time as numbers, which are equal only if the bytes are: those of ASCII are never zero and never no number. The last
 * eight come first, since neighbours mostly differ only there.
 */
export class Vocabulary {
  /** By the place of a word: how many bytes its string has, quotes included. */
  readonly lengths: Readonly<Uint16Array>;
  /** How many bytes after a place may be looked at. */
  readonly reach: number;
  readonly #starts: Uint32Array;
  readonly #words: Float64Array;
  readonly #byText: ReadonlyMap<number, readonly number[]>;
  /** By the place of a word, the place of the word that was found after it when it was looked up last. */
  readonly #follows: Uint16Array;

  /** A vocabulary in whose order the words are expected. */
  constructor(words: readonly string[]) {
    const texts = words.map((word) => Buffer.from(`"${word}"`, "latin1"));
    this.lengths = Uint16Array.from(texts, ({ length }) => length);
    this.reach = Math.max(WORD, ...this.lengths);
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

  /** The place of the word whose string begins here, or -1. `after`: the place of the word found before, or -1. */
  find(source: Source, at: number, after: number): number {
    const next = this.#follows[after + 1]!;
    return this.#stands(source.view, at, next) ? next : this.#look(source, at, after);
  }

  /** Finds a word that is not the one that followed last time: one of those after that, or any. */
  #look({ bytes, view }: Source, at: number, after: number): number {
    let place = this.#follows[after + 1]!;
    for (let step = 0; step < STEPS; step += 1) {
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

/** A text as numbers, of eight bytes, or of four if it is shorter than eight; the last of them ends where the text ends. */
function numbersOf(text: Buffer): number[] {
  const view = new DataView(text.buffer, text.byteOffset, text.length);
  if (text.length < WORD) return [view.getInt32(0, true), view.getInt32(text.length - HALF, true)];
  const count = Math.max(2, Math.ceil(text.length / WORD));
  return Array.from({ length: count }, (_, at) =>
    view.getFloat64(Math.min(at * WORD, text.length - WORD), true),
  );
}

/** Of the bytes after a quote up to the next, 255 at most. */
function hashOf(bytes: Buffer, at: number): number {
  let hash = 0;
  const end = Math.min(bytes.length, at + 255);
  for (let place = at + 1; place < end && bytes[place] !== QUOTE; place += 1)
    hash = (Math.imul(hash, 31) + bytes[place]!) | 0;
  return hash;
}
