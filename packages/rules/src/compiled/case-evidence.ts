import type { ScoringCase } from "@spean/model";
import type { IndicatorBitSet, IndicatorFieldLayout } from "./indicator-fields.js";
import type { StandardPlaceIndex } from "./standard-places.js";

/**
 * The evidence of a case as sets of indicators. One buffer, reused for every case, so that scoring allocates
 * nothing.
 */
export interface CaseEvidence {
  /** The sign was reported. */
  readonly yes: IndicatorBitSet;
  /** The sign was reported, or would be if every open question were answered `yes`. */
  readonly possible: IndicatorBitSet;
  /** The question is open: answered neither `yes` nor `no`. */
  readonly open: IndicatorBitSet;
}

type Answers = ScoringCase["answers"];

/** True for an object that inherits no enumerable keys, so that `for…in` visits only its own. */
function isPlain(answers: object): boolean {
  const prototype = Object.getPrototypeOf(answers) as object | null;
  return prototype === Object.prototype || prototype === null;
}

/** One buffer, reused for every case, so that scoring allocates nothing. It is filled field by field. */
export class CaseEvidenceBuffer implements CaseEvidence {
  readonly yes: Int32Array;
  readonly possible: Int32Array;
  readonly open: Int32Array;
  readonly #full: IndicatorBitSet;

  /** @param fields of the standard, which give the buffer its size */
  constructor({ full }: IndicatorFieldLayout) {
    this.#full = full;
    [this.yes, this.possible, this.open] = [full.slice(), full.slice(), full.slice()];
  }

  /** Sets a field from its answers: a bit for each `yes`, and the same bit 16 places higher for each `no`. */
  put(field: number, found: number): void {
    const full = this.#full[field]!;
    this.yes[field] = found & 0xffff;
    this.possible[field] = full & ~(found >>> 16);
    this.open[field] = full & ~(found >>> 16) & ~found;
  }
}

/**
 * Compiles a reader of the evidence of cases. Codes that the standard lacks are ignored. Keys mostly come in
 * the standard's order, with gaps, so each is compared with the next two codes before it is looked up. The
 * result is the same buffer every time.
 */
export function compileEvidenceReader(
  { indicators }: StandardPlaceIndex,
  fields: IndicatorFieldLayout,
): (answers: Answers) => CaseEvidence {
  const { codes, fieldOf } = fields;
  const bitAt = Uint8Array.from(codes, (_, place) => place - fields.first[fieldOf[place]!]!);
  const found = new Int32Array(fields.all.length);
  const evidence = new CaseEvidenceBuffer(fields);
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
      // branch-free: answers are unpredictable, and mispredicted branches cost more than extra arithmetic
      found[fieldOf[place]!]! |=
        (Number(answer === "yes") | (Number(answer === "no") << 16)) << bitAt[place]!;
    }
    for (let field = 0; field < found.length; field += 1) evidence.put(field, found[field]!);
    return evidence;
  };
}

/** The codes in `mask` that were answered at all, `not-asked` being no answer, in the standard's order. */
export function answeredCodesIn(
  answers: Answers,
  { codes, fieldOf, bitOf }: IndicatorFieldLayout,
  mask: IndicatorBitSet,
): string[] {
  return codes.filter(
    (code, place) =>
      (mask[fieldOf[place]!]! & bitOf[place]!) !== 0 &&
      Object.hasOwn(answers, code) &&
      answers[code] !== "not-asked",
  );
}
