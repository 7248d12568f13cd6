import type { Answer } from "@spean/model";

/** An answer as one byte, as scanners write it and writers read it. `none`: the question has no answer. */
export const ANSWER_CODE = { none: 0, yes: 1, no: 2, unknown: 3, declined: 4, notAsked: 5 } as const;

/** One of the bytes of `ANSWER_CODE`. */
export type AnswerCode = (typeof ANSWER_CODE)[keyof typeof ANSWER_CODE];

/** The code of every answer as a case spells it. */
export const CODES_BY_ANSWER: Readonly<Record<Answer, AnswerCode>> = {
  yes: ANSWER_CODE.yes,
  no: ANSWER_CODE.no,
  unknown: ANSWER_CODE.unknown,
  declined: ANSWER_CODE.declined,
  "not-asked": ANSWER_CODE.notAsked,
};

/** Number of codes: the size of a table that is looked up by code. */
export const ANSWER_CODE_COUNT = Object.keys(ANSWER_CODE).length;

/** The answers of one case: one `AnswerCode` for each indicator, in the standard's order. */
export type AnswerBytes = Uint8Array;
