/** The bytes of an ASCII text that is printed many times. */
export type AsciiStamp = Readonly<Uint8Array>;

/**
 * Encodes an ASCII text once, to be printed many times.
 *
 * @throws RangeError if the text is not ASCII
 */
export function stampAsciiText(text: string): AsciiStamp {
  const stamp = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code > 0x7e)
      throw new RangeError("A text of this standard is not ASCII: check it with readStandard first.");
    stamp[at] = code;
  }
  return stamp;
}

/** The most bytes of UTF-8 that one UTF-16 code unit needs. */
const MOST_BYTES = 3;
const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** A growing byte buffer to write into; its memory can be reused for the next page. */
export class BytePage {
  /** Number of bytes written. */
  length = 0;
  #bytes: Uint8Array;

  /** Writes into `bytes` until they are too few, and then into larger memory of its own. */
  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** The bytes written, not copied. */
  get written(): Uint8Array {
    return this.#bytes.subarray(0, this.length);
  }

  /** A copy of what is written, as text. */
  text(): string {
    return decoder.decode(this.written);
  }

  /** Makes room for this many more bytes. `print` and `copy` do not check: reserve first. */
  reserve(more: number): void {
    const size = this.length + more;
    if (size <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(size, 2 * this.#bytes.length));
    larger.set(this.written);
    this.#bytes = larger;
  }

  /** Writes any text as UTF-8, and reserves the room for it. */
  write(text: string): void {
    this.reserve(MOST_BYTES * text.length);
    this.length += encoder.encodeInto(text, this.#bytes.subarray(this.length)).written;
  }

  /** Appends a stamp, in reserved room. */
  print(stamp: AsciiStamp): void {
    this.#bytes.set(stamp, this.length);
    this.length += stamp.length;
  }

  /** Appends `source[from]` to `source[to - 1]`, in reserved room. */
  copy(source: Uint8Array, from: number, to: number): void {
    const bytes = this.#bytes;
    let place = this.length;
    for (let at = from; at < to; at += 1) bytes[place++] = source[at]!;
    this.length = place;
  }

  /** Removes the last `number` bytes. */
  back(number: number): void {
    this.length -= number;
  }
}
