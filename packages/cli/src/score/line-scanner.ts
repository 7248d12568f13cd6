import { AgeClass, FormOfExploitation } from "@spean/model";
import type { AnswerSheet } from "@spean/rules/lines";
import { type CodeMatcher, codeMatcher } from "./code-matcher.js";

/** Bytes that hold lines, and at least this many more that may be read and mean nothing. */
export const SPARE = 16;

const QUOTE = 0x22;
const COMMA = 0x2c;
const COLON = 0x3a;
const BACKSLASH = 0x5c;
const [OPEN_BRACKET, CLOSE_BRACKET, OPEN_BRACE, CLOSE_BRACE] = [0x5b, 0x5d, 0x7b, 0x7d];

const word = (text: string) => Buffer.from(text, "latin1").readInt32LE();
const [YES, UNKN, OWN, DECL, INED, NOT, ASKE] = ['yes"', "unkn", 'own"', "decl", "ined", "not-", "aske"].map(word);
const NO = word('no"\0');
const D_QUOTE = 0x2264;

/**
 * Reads a line of the usual shape, without making objects: `id`, `ageClass`, `forms` and `answers`, each once, in any order; plain
 * ASCII strings without escapes; known codes, each once. Whatever is not just so is not read here: it may be sound all the same, and is
 * left to the full reader, which says what is wrong if anything is.
 */
export class LineScanner implements AnswerSheet {
  id = "";
  ageClass: AgeClass = "unknown";
  forms: FormOfExploitation[] = [];
  readonly marks: Uint8Array;
  readonly #codes: CodeMatcher;
  #buffer: Buffer = Buffer.alloc(0);
  #bytes: DataView = new DataView(new ArrayBuffer(0));
  #at = 0;
  #seen = 0;

  /** A scanner for a standard with these codes, in its order. */
  constructor(codes: readonly string[]) {
    this.marks = new Uint8Array(codes.length);
    this.#codes = codeMatcher(codes);
  }

  /** The bytes that the lines to be scanned stand in, and `SPARE` more. */
  open(buffer: Buffer): void {
    this.#buffer = buffer;
    this.#bytes = new DataView(buffer.buffer, buffer.byteOffset, buffer.length);
  }

  /** Whether the bytes from `start` to `end` are a line of the usual shape; then this sheet holds it. */
  scan(start: number, end: number): boolean {
    this.#at = start;
    this.#seen = 0;
    if (!this.#take(OPEN_BRACE)) return false;
    do if (!this.#field()) return false;
    while (this.#take(COMMA));
    return this.#take(CLOSE_BRACE) && this.#skip() === end && (this.#seen & REQUIRED) === REQUIRED;
  }

  #field(): boolean {
    const field = byName.get(this.#string());
    if (field === undefined || (this.#seen & field) !== 0 || !this.#take(COLON)) return false;
    // without the field `forms` a case has none
    if (this.#seen === 0) this.forms.length = 0;
    this.#seen |= field;
    if (field === fields.answers) return this.#answers();
    if (field === fields.forms) return this.#forms();
    const value = this.#string();
    if (field === fields.ageClass) return this.#isAgeClass(value);
    this.id = `"${value}"`;
    return value !== "";
  }

  #isAgeClass(value: string): boolean {
    this.ageClass = value as AgeClass;
    return ageClasses.has(value);
  }

  #forms(): boolean {
    if (!this.#take(OPEN_BRACKET)) return false;
    if (this.#take(CLOSE_BRACKET)) return true;
    do {
      const form = this.#string();
      if (!forms.has(form)) return false;
      this.forms.push(form as FormOfExploitation);
    } while (this.#take(COMMA));
    return this.#take(CLOSE_BRACKET);
  }

  #answers(): boolean {
    this.marks.fill(0);
    if (!this.#take(OPEN_BRACE)) return false;
    if (this.#take(CLOSE_BRACE)) return true;
    let expected = 0;
    do {
      if (!this.#take(QUOTE)) return false;
      const place = this.#codes.find(this.#bytes, this.#at, expected);
      if (place < 0 || this.marks[place] !== 0) return false;
      this.#at += this.#codes.lengths[place]!;
      if (!this.#take(COLON) || !this.#take(QUOTE)) return false;
      const length = this.#answer();
      if (length === 0) return false;
      this.marks[place] = length;
      this.#at += length + 1;
      expected = place + 1;
    } while (this.#take(COMMA));
    return this.#take(CLOSE_BRACE);
  }

  /** The length of the answer that stands here, or 0 if there is none. */
  #answer(): number {
    const bytes = this.#bytes;
    const at = this.#at;
    if (at + SPARE > bytes.byteLength) return 0;
    const first = bytes.getInt32(at, true);
    if (first === YES) return 3;
    if ((first & 0xffffff) === NO) return 2;
    if (first === UNKN) return bytes.getInt32(at + 4, true) === OWN ? 7 : 0;
    if (first === DECL) return bytes.getInt32(at + 4, true) === INED && bytes.getUint8(at + 8) === QUOTE ? 8 : 0;
    return first === NOT && bytes.getInt32(at + 4, true) === ASKE && bytes.getUint16(at + 8, true) === D_QUOTE ? 9 : 0;
  }

  /** A plain string; empty, which none may be here, if there is none. */
  #string(): string {
    if (!this.#take(QUOTE)) return "";
    const begin = this.#at;
    let at = begin;
    for (let byte = this.#buffer[at]!; byte !== QUOTE; byte = this.#buffer[++at]!) {
      if (!(byte >= 0x20 && byte < 0x7f) || byte === BACKSLASH) return "";
    }
    this.#at = at + 1;
    return this.#buffer.toString("latin1", begin, at);
  }

  /** Passes over spaces, and then over this byte if it stands there. */
  #take(byte: number): boolean {
    if (this.#buffer[this.#skip()] !== byte) return false;
    this.#at += 1;
    return true;
  }

  #skip(): number {
    while (this.#buffer[this.#at] === 0x20) this.#at += 1;
    return this.#at;
  }
}

const fields = { id: 1, ageClass: 2, answers: 4, forms: 8 } as const;
const byName: ReadonlyMap<string, number> = new Map(Object.entries(fields));
const REQUIRED = fields.id | fields.ageClass | fields.answers;
const ageClasses: ReadonlySet<string> = new Set(AgeClass.options);
const forms: ReadonlySet<string> = new Set(FormOfExploitation.options);
