import type { ResultPiece } from "@spean/bulk/ndjson";

const FULL = 256 * 1024;

/** Gathers short texts, so that they are written together. Bytes are not kept. */
export class TextBatch {
  #texts: string[] = [];
  #length = 0;

  /** Takes a piece; gives what is to be written now, if anything. */
  add(piece: ResultPiece): readonly ResultPiece[] | undefined {
    if (typeof piece !== "string") return [...this.take(), piece];
    this.#texts.push(piece);
    this.#length += piece.length;
    return this.#length < FULL ? undefined : this.take();
  }

  /** What is left. */
  take(): readonly ResultPiece[] {
    if (this.#length === 0) return [];
    const text = this.#texts.join("");
    this.#texts = [];
    this.#length = 0;
    return [text];
  }
}
