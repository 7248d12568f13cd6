import type { PinnedStandard } from "@spean/model";
import type { AnswerBytes } from "../answer-codes.js";
import { LINE_BYTE_LIMIT } from "../entries/input-limits.js";
import type { CaseAnswerSheet } from "../writer/assessment-writer.js";
import { CaseAnswersScanner, skipJsonSpaces } from "./answers-scanner.js";
import { type ByteSource, AsciiWordFinder } from "./word-finder.js";

const [LF, CR, SPACE, QUOTE, COMMA, COLON, BACKSLASH] = [0x0a, 0x0d, 0x20, 0x22, 0x2c, 0x3a, 0x5c] as const;
const [OPEN_BRACKET, CLOSE_BRACKET, OPEN_BRACE, CLOSE_BRACE] = [0x5b, 0x5d, 0x7b, 0x7d] as const;

type Form = NonNullable<CaseAnswerSheet["forms"]>[number];

const FIELDS = ["id", "ageClass", "forms", "answers"] as const;
const [ID, AGE_CLASS, FORMS, ANSWERS] = [0, 1, 2, 3] as const;
const REQUIRED = (1 << ID) | (1 << AGE_CLASS) | (1 << ANSWERS);

/**
 * Scans lines of the usual shape without allocating: `id`, `ageClass`, `forms` and `answers`, each once, in
 * any order; plain ASCII strings without escapes; age classes and forms that some list of the standard is
 * for; known codes, each once. Any other line may be sound all the same, and is left to the full reader,
 * which reports what is wrong if anything is.
 */
export class CaseLineScanner implements CaseAnswerSheet, ByteSource {
  bytes: Buffer = Buffer.alloc(0);
  view: DataView = new DataView(new ArrayBuffer(0));
  idFrom = 0;
  idTo = 0;
  ageClass: CaseAnswerSheet["ageClass"] = "unknown";
  forms: Form[] = [];
  readonly answers: AnswerBytes;
  /** Number of bytes past the end of the lines that may be read. They must be there, and zero. */
  readonly spare: number;
  readonly #fields = new AsciiWordFinder(FIELDS);
  readonly #answersScanner: CaseAnswersScanner;
  readonly #ageClasses: readonly CaseLineScanner["ageClass"][];
  readonly #forms: readonly Form[];
  readonly #ageWords: AsciiWordFinder;
  readonly #formWords: AsciiWordFinder;
  #end = 0;
  #at = 0;

  /** @param codes of the standard's indicators, in its order */
  constructor({ lists }: PinnedStandard, codes: readonly string[]) {
    this.#answersScanner = new CaseAnswersScanner(codes);
    this.answers = this.#answersScanner.answers;
    this.#ageClasses = [...new Set(lists.flatMap(({ ageClasses }) => ageClasses))];
    this.#forms = [...new Set(lists.flatMap(({ forms }) => forms))];
    this.#ageWords = new AsciiWordFinder(this.#ageClasses);
    this.#formWords = new AsciiWordFinder(this.#forms);
    this.spare = Math.max(
      ...[this.#fields, this.#answersScanner, this.#ageWords, this.#formWords].map(({ reach }) => reach),
    );
  }

  /** Sets the bytes to scan: lines up to offset `end`, and `spare` zeros after it. */
  open(bytes: Buffer, end: number): void {
    this.bytes = bytes;
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    this.#end = end;
  }

  /**
   * Scans the line that begins at `start` into this sheet. Returns where the next line begins; -1 if this one
   * has not the usual shape.
   */
  scan(start: number): number {
    this.#at = start;
    this.forms.length = 0;
    let seen = 0;
    if (!this.#take(OPEN_BRACE)) return -1;
    do {
      const field = this.#word(this.#fields, lastOf(seen));
      if (field < 0 || (seen >> field) & 1 || !this.#take(COLON) || !this.#value(field)) return -1;
      seen |= 1 << field;
    } while (this.#take(COMMA));
    return this.#take(CLOSE_BRACE) && (seen & REQUIRED) === REQUIRED ? this.#lineEnd(start) : -1;
  }

  #value(field: number): boolean {
    if (field === ANSWERS) return this.#take(OPEN_BRACE) && this.#answerList();
    if (field === FORMS) return this.#take(OPEN_BRACKET) && this.#formList();
    if (field === ID) return this.#take(QUOTE) && this.#plainId();
    const place = this.#word(this.#ageWords, -1);
    if (place < 0) return false;
    this.ageClass = this.#ageClasses[place]!;
    return true;
  }

  #plainId(): boolean {
    const { bytes } = this;
    let at = this.#at;
    for (let byte = bytes[at]!; byte !== QUOTE; byte = bytes[++at]!)
      if (!(byte >= SPACE && byte < 0x7f) || byte === BACKSLASH) return false;
    if (at === this.#at) return false;
    this.idFrom = this.#at - 1;
    this.idTo = this.#at = at + 1;
    return true;
  }

  #formList(): boolean {
    if (this.#take(CLOSE_BRACKET)) return true;
    do {
      const place = this.#word(this.#formWords, -1);
      if (place < 0) return false;
      this.forms.push(this.#forms[place]!);
    } while (this.#take(COMMA));
    return this.#take(CLOSE_BRACKET);
  }

  #answerList(): boolean {
    this.answers.fill(0);
    if (this.#take(CLOSE_BRACE)) return true;
    const at = this.#answersScanner.scan(this, this.#skip());
    this.#at = at;
    return at >= 0 && this.#take(CLOSE_BRACE);
  }

  #word(words: AsciiWordFinder, after: number): number {
    const place = words.find(this, this.#skip(), after);
    if (place >= 0) this.#at += words.lengths[place]!;
    return place;
  }

  /** Skips spaces, and then this byte if it comes next. */
  #take(byte: number): boolean {
    if (this.bytes[this.#skip()] !== byte) return false;
    this.#at += 1;
    return true;
  }

  #skip(): number {
    return (this.#at = skipJsonSpaces(this.bytes, this.#at));
  }

  #lineEnd(start: number): number {
    const end = this.#skip();
    const at = this.bytes[end] === CR ? end + 1 : end;
    if ((at < this.#end && this.bytes[at] !== LF) || end - start > LINE_BYTE_LIMIT) return -1;
    return at + 1;
  }
}

/** The last field read, in the usual order; -1 if none was. */
const lastOf = (seen: number) => 31 - Math.clz32(seen);
