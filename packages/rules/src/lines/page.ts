/** The bytes of a text of ASCII that is printed many times. */
export type Stamp = Readonly<Uint8Array>;

/**
 * Makes a stamp.
 *
 * @throws RangeError if the text is not ASCII
 */
export function stampOf(text: string): Stamp {
  const stamp = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code > 0x7e)
      throw new RangeError("A text of this standard is not ASCII: check it with readStandard first.");
    stamp[at] = code;
  }
  return stamp;
}

/** What a unit of a string may need in UTF-8. */
const MOST_BYTES = 3;
const encoder = new TextEncoder();

/** Bytes being written, in room that grows and may be used again. */
export class Page {
  /** How many bytes are written. */
  length = 0;
  #bytes: Uint8Array;

  /** A page that writes into these bytes until they are too few. */
  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** What is written: the same memory that the next page may be made of. */
  get written(): Uint8Array {
    return this.#bytes.subarray(0, this.length);
  }

  /** Makes room for this many bytes more. Whatever else is written needs it to be made first. */
  reserve(more: number): void {
    const size = this.length + more;
    if (size <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(size, 2 * this.#bytes.length));
    larger.set(this.written);
    this.#bytes = larger;
  }

  /** Writes any text, in room that it makes. */
  write(text: string): void {
    this.reserve(MOST_BYTES * text.length);
    this.length += encoder.encodeInto(text, this.#bytes.subarray(this.length)).written;
  }

  /** Prints a stamp. */
  print(stamp: Stamp): void {
    this.#bytes.set(stamp, this.length);
    this.length += stamp.length;
  }

  /** Copies bytes, `from` the first and `to` after the last. */
  copy(source: Uint8Array, from: number, to: number): void {
    const bytes = this.#bytes;
    let place = this.length;
    for (let at = from; at < to; at += 1) bytes[place++] = source[at]!;
    this.length = place;
  }

  /** Takes back the last byte, if this is 1. */
  back(number: number): void {
    this.length -= number;
  }
}
