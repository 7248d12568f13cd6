import type { Answer, ScoringCase } from "@spean/model";
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

/** Answers by their length, which differs: so which one it is takes no branch. */
const answers: readonly (Answer | "")[] = ["", "", "no", "yes", "", "", "", "unknown", "declined", "not-asked", "", "", "", "", "", ""];

/** What an answer of this length sets: a bit for `yes`, the same bit 16 places higher for `no`. */
const worth = Uint32Array.from(answers, (answer) => (answer === "yes" ? 1 : answer === "no" ? 1 << 16 : 0));

/** One byte for each indicator, by its place: the length of its answer (`yes` is 3), or 0 if it has none. */
export type Marks = Uint8Array;

/** Lays marks out as evidence. What is given back is the same desk each time. */
export function evidenceOn({ first, width, full }: Fields): (marks: Readonly<Marks>) => Evidence {
  const [yes, possible, open] = [full.slice(), full.slice(), full.slice()];
  const evidence = { yes, possible, open };
  return (marks) => {
    for (let field = 0; field < first.length; field += 1) {
      const from = first[field]!;
      const end = width[field]!;
      let both = 0;
      for (let bit = 0; bit < end; bit += 1) both |= worth[marks[from + bit]!]! << bit;
      yes[field] = both & 0xffff;
      possible[field] = full[field]! & ~(both >>> 16);
      open[field] = possible[field]! & ~both;
    }
    return evidence;
  };
}

/**
 * Reads the evidence of cases. Codes not in the standard are passed over. Keys mostly stand in the standard's order, with gaps, so
 * each is compared with the two expected there before it is looked up.
 */
export function evidenceReader({ indicators }: Places, fields: Fields): (answers: Answers) => Evidence {
  const { codes } = fields;
  const marks = new Uint8Array(codes.length);
  const layOut = evidenceOn(fields);
  return (given) => {
    const own = isPlain(given) ? given : { ...given };
    marks.fill(0);
    let next = 0;
    for (const code in own) {
      const answer = own[code];
      let place: number | undefined = next;
      if (codes[place] !== code) place = codes[next + 1] === code ? next + 1 : indicators.get(code);
      if (place === undefined) continue;
      next = place + 1;
      const length = (answer?.length ?? 0) & 15;
      marks[place] = answers[length] === answer ? length : 0;
    }
    return layOut(marks);
  };
}

/** The codes that were answered at all and are in `mask`, in the standard's order. */
export function answeredIn(answers: Answers, { codes, fieldOf, bitOf }: Fields, mask: Bits): string[] {
  return codes.filter(
    (code, place) => (mask[fieldOf[place]!]! & bitOf[place]!) !== 0 && Object.hasOwn(answers, code) && answers[code] !== "not-asked",
  );
}
