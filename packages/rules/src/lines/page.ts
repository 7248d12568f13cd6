/** Bytes in one printing word. */
const WORD = 8;

/** A text of ASCII made ready to be printed many times: its bytes eight at a time, as numbers, the last ones padded. */
export interface Stamp {
  readonly words: Readonly<Float64Array>;
  /** How many bytes the text has. */
  readonly length: number;
}

/**
 * Makes a stamp.
 *
 * @throws RangeError if the text is not ASCII: eight other bytes may be no number, and would not be printed as they are
 */
export function stampOf(text: string): Stamp {
  const words = new Float64Array(Math.ceil(text.length / WORD));
  const view = new DataView(new ArrayBuffer(words.length * WORD));
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code > 0x7e) throw new RangeError("A text of this standard is not ASCII: check it with readStandard first.");
    view.setUint8(at, code);
  }
  for (let at = 0; at < words.length; at += 1) words[at] = view.getFloat64(at * WORD, true);
  return { words, length: text.length };
}

/** What a unit of a string may need in UTF-8. */
const MOST_BYTES = 3;
const encoder = new TextEncoder();
const COMMA = 0x2c;

/** Bytes being written, in room that grows and may be used again. */
export class Page {
  /** How many bytes are written. */
  length = 0;
  #bytes: Uint8Array;
  #view: DataView;

  /** A page that writes into these bytes until they are too few. */
  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  }

  /** What is written: the same memory that the next page may be made of. */
  get written(): Uint8Array {
    return this.#bytes.subarray(0, this.length);
  }

  /** Makes room for this many bytes more. Whatever else is written needs it to be made first. */
  reserve(more: number): void {
    // the last word of a stamp may reach over its end
    const size = this.length + more + WORD;
    if (size <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(size, 2 * this.#bytes.length));
    larger.set(this.written);
    this.#bytes = larger;
    this.#view = new DataView(larger.buffer);
  }

  /** Writes any text, in room that it makes. */
  write(text: string): void {
    this.reserve(MOST_BYTES * text.length);
    this.length += encoder.encodeInto(text, this.#bytes.subarray(this.length)).written;
  }

  /** Prints a stamp. */
  print({ words, length }: Stamp): void {
    const view = this.#view;
    let to = this.length;
    for (let at = 0; at < words.length; at += 1) {
      view.setFloat64(to, words[at]!, true);
      to += WORD;
    }
    this.length += length;
  }

  /** Copies bytes, `from` the first and `to` after the last. */
  copy(source: Uint8Array, from: number, to: number): void {
    const bytes = this.#bytes;
    let place = this.length;
    for (let at = from; at < to; at += 1) bytes[place++] = source[at]!;
    this.length = place;
  }

  /** Takes back a comma that nothing follows. */
  endList(): void {
    if (this.#bytes[this.length - 1] === COMMA) this.length -= 1;
  }
}
