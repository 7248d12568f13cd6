import type { ScoringCase } from "@spean/model";
import type { Bits, Fields } from "./fields.js";
import type { Places } from "./places.js";

/** The evidence of a case as sets of indicators. It is a desk that every case is laid out on in turn, so nothing is made for each. */
export interface Evidence {
  /** The sign was reported. */
  readonly yes: Bits;
  /** The sign was reported, or would be if every open question were answered `yes`. */
  readonly possible: Bits;
  /** The question is open: answered neither `yes` nor `no`. */
  readonly open: Bits;
}

type Answers = ScoringCase["answers"];

/** `for…in` gives inherited keys too, and a plain object inherits none. */
function isPlain(answers: object): boolean {
  const prototype = Object.getPrototypeOf(answers) as object | null;
  return prototype === Object.prototype || prototype === null;
}

/** What an answer of this length sets (each has its own, from `no` to `not-asked`): a bit for `yes`, the same bit 16 places higher for `no`. */
const worth = Uint32Array.from({ length: "not-asked".length + 1 }, (_, length) =>
  length === "yes".length ? 1 : length === "no".length ? 1 << 16 : 0,
);

/** One byte for each indicator, by its place: the length of its answer (`yes` is 3), or 0 if it has none. */
export type Marks = Uint8Array;

/** The desk, which takes a field after the other. */
class Desk implements Evidence {
  readonly yes: Int32Array;
  readonly possible: Int32Array;
  readonly open: Int32Array;
  readonly #full: Bits;

  constructor({ full }: Fields) {
    this.#full = full;
    [this.yes, this.possible, this.open] = [full.slice(), full.slice(), full.slice()];
  }

  /** Puts what was found for a field: a bit for each `yes`, the same bit 16 places higher for each `no`. */
  put(field: number, found: number): void {
    const full = this.#full[field]!;
    this.yes[field] = found & 0xffff;
    this.possible[field] = full & ~(found >>> 16);
    this.open[field] = full & ~(found >>> 16) & ~found;
  }
}

/** Lays marks out as evidence. What is given back is the same desk each time. */
export function evidenceOn(fields: Fields): (marks: Readonly<Marks>) => Evidence {
  const { first, width } = fields;
  const desk = new Desk(fields);
  return (marks) => {
    for (let field = 0; field < first.length; field += 1) {
      const from = first[field]!;
      const end = width[field]!;
      let found = 0;
      for (let bit = 0; bit < end; bit += 1) found |= worth[marks[from + bit]!]! << bit;
      desk.put(field, found);
    }
    return desk;
  };
}

/**
 * Reads the evidence of cases. Codes not in the standard are passed over. Keys mostly stand in the standard's order, with gaps, so
 * each is compared with the two expected there before it is looked up. What is given back is the same desk each time.
 */
export function evidenceReader({ indicators }: Places, fields: Fields): (answers: Answers) => Evidence {
  const { codes, fieldOf } = fields;
  const bitAt = Uint8Array.from(codes, (_, place) => place - fields.first[fieldOf[place]!]!);
  const found = new Int32Array(fields.all.length);
  const desk = new Desk(fields);
  return (given) => {
    const own = isPlain(given) ? given : { ...given };
    found.fill(0);
    let next = 0;
    for (const code in own) {
      const answer = own[code];
      let place: number | undefined = next;
      if (codes[place] !== code) place = codes[next + 1] === code ? next + 1 : indicators.get(code);
      if (place === undefined) continue;
      next = place + 1;
      // answers cannot be foreseen, so nothing branches on one
      found[fieldOf[place]!]! |=
        (Number(answer === "yes") | (Number(answer === "no") << 16)) << bitAt[place]!;
    }
    for (let field = 0; field < found.length; field += 1) desk.put(field, found[field]!);
    return desk;
  };
}

/** The codes that were answered at all and are in `mask`, in the standard's order. */
export function answeredIn(answers: Answers, { codes, fieldOf, bitOf }: Fields, mask: Bits): string[] {
  return codes.filter(
    (code, place) =>
      (mask[fieldOf[place]!]! & bitOf[place]!) !== 0 &&
      Object.hasOwn(answers, code) &&
      answers[code] !== "not-asked",
  );
}
