import type { PinnedStandard } from "@spean/model";
import type { AnswerSheet } from "@spean/rules/lines";
import { LINE_LIMIT } from "../input/limits.js";
import { afterSpaces, AnswersScanner } from "./answers-scanner.js";
import { type Source, Vocabulary } from "./vocabulary.js";

const [LF, CR, SPACE, QUOTE, COMMA, COLON, BACKSLASH] = [0x0a, 0x0d, 0x20, 0x22, 0x2c, 0x3a, 0x5c] as const;
const [OPEN_BRACKET, CLOSE_BRACKET, OPEN_BRACE, CLOSE_BRACE] = [0x5b, 0x5d, 0x7b, 0x7d] as const;

type Form = NonNullable<AnswerSheet["forms"]>[number];

const FIELDS = ["id", "ageClass", "forms", "answers"] as const;
const [ID, AGE_CLASS, FORMS, ANSWERS] = [0, 1, 2, 3] as const;
const REQUIRED = (1 << ID) | (1 << AGE_CLASS) | (1 << ANSWERS);

/**
 * Reads a line of the usual shape, without making objects: `id`, `ageClass`, `forms` and `answers`, each once, in any order; plain
 * ASCII strings without escapes; age classes and forms that some list of the standard is for; known codes, each once. Whatever is not
 * just so is not read here: it may be sound all the same, and is left to the full reader, which says what is wrong if anything is.
 */
export class LineScanner implements AnswerSheet, Source {
  bytes: Buffer = Buffer.alloc(0);
  view: DataView = new DataView(new ArrayBuffer(0));
  idFrom = 0;
  idTo = 0;
  ageClass: AnswerSheet["ageClass"] = "unknown";
  forms: Form[] = [];
  readonly marks: Uint8Array;
  /** How many bytes past the end of the lines may be looked at. They must be there, and zero. */
  readonly spare: number;
  readonly #fields = new Vocabulary(FIELDS);
  readonly #answers: AnswersScanner;
  readonly #ageClasses: readonly LineScanner["ageClass"][];
  readonly #forms: readonly Form[];
  readonly #ageWords: Vocabulary;
  readonly #formWords: Vocabulary;
  #end = 0;
  #at = 0;

  /** A scanner of cases for this standard, whose codes are given in its order. */
  constructor({ lists }: PinnedStandard, codes: readonly string[]) {
    this.#answers = new AnswersScanner(codes);
    this.marks = this.#answers.marks;
    this.#ageClasses = [...new Set(lists.flatMap(({ ageClasses }) => ageClasses))];
    this.#forms = [...new Set(lists.flatMap(({ forms }) => forms))];
    this.#ageWords = new Vocabulary(this.#ageClasses);
    this.#formWords = new Vocabulary(this.#forms);
    this.spare = Math.max(
      ...[this.#fields, this.#answers, this.#ageWords, this.#formWords].map(({ reach }) => reach),
    );
  }

  /** The bytes that the lines to be scanned stand in, which end there; `spare` zeros follow. */
  open(bytes: Buffer, end: number): void {
    this.bytes = bytes;
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    this.#end = end;
  }

  /** Where the line after the one that begins here begins, if that is a line of the usual shape, and then this sheet holds it; else -1. */
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
    this.marks.fill(0);
    if (this.#take(CLOSE_BRACE)) return true;
    const at = this.#answers.scan(this, this.#skip());
    this.#at = at;
    return at >= 0 && this.#take(CLOSE_BRACE);
  }

  #word(words: Vocabulary, after: number): number {
    const place = words.find(this, this.#skip(), after);
    if (place >= 0) this.#at += words.lengths[place]!;
    return place;
  }

  /** Passes over spaces, and then over this byte if it stands there. */
  #take(byte: number): boolean {
    if (this.bytes[this.#skip()] !== byte) return false;
    this.#at += 1;
    return true;
  }

  #skip(): number {
    return (this.#at = afterSpaces(this.bytes, this.#at));
  }

  #lineEnd(start: number): number {
    const end = this.#skip();
    const at = this.bytes[end] === CR ? end + 1 : end;
    if ((at < this.#end && this.bytes[at] !== LF) || end - start > LINE_LIMIT) return -1;
    return at + 1;
  }
}

/** The last of the fields that were read, in the usual order; -1 if none was. */
const lastOf = (seen: number) => 31 - Math.clz32(seen);
