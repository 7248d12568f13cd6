import {
  type IndicatorBitSet,
  CaseEvidenceBuffer,
  type CaseEvidence,
  type IndicatorFieldLayout,
} from "@spean/rules/engine";
import { ANSWER_CODE, ANSWER_CODE_COUNT, type AnswerBytes } from "../answer-codes.js";

/**
 * By answer code, the bits that it sets: bit 0 for `yes`, bit 16 for `no`, as `EvidenceBuffer.put` takes
 * them.
 */
const EVIDENCE_OF_CODE = new Uint32Array(ANSWER_CODE_COUNT);
EVIDENCE_OF_CODE[ANSWER_CODE.yes] = 1;
EVIDENCE_OF_CODE[ANSWER_CODE.no] = 1 << 16;

/** By answer code, 1 if the question was answered at all, `not-asked` being no answer. */
const IS_ANSWERED = new Uint8Array(ANSWER_CODE_COUNT).fill(1);
IS_ANSWERED[ANSWER_CODE.none] = 0;
IS_ANSWERED[ANSWER_CODE.notAsked] = 0;

/** Compiles a reader of evidence from answer bytes. The result is the same buffer every time. */
export function evidenceFromBytes(
  fields: IndicatorFieldLayout,
): (answers: Readonly<AnswerBytes>) => CaseEvidence {
  const { first, width } = fields;
  const evidence = new CaseEvidenceBuffer(fields);
  return (answers) => {
    for (let field = 0; field < first.length; field += 1) {
      const from = first[field]!;
      const end = width[field]!;
      let found = 0;
      for (let bit = 0; bit < end; bit += 1) found |= EVIDENCE_OF_CODE[answers[from + bit]!]! << bit;
      evidence.put(field, found);
    }
    return evidence;
  };
}

/**
 * Compiles a finder of the indicators of a set that were answered at all; `undefined` if none was. The result
 * is one reused buffer.
 */
export function answeredFromBytes({
  first,
  width,
}: IndicatorFieldLayout): (
  answers: Readonly<AnswerBytes>,
  set: IndicatorBitSet,
) => IndicatorBitSet | undefined {
  const found = new Int32Array(first.length);
  return (answers, set) => {
    let any = 0;
    for (let field = 0; field < set.length; field += 1) {
      let bits = 0;
      if (set[field] !== 0)
        for (let bit = 0; bit < width[field]!; bit += 1)
          bits |= IS_ANSWERED[answers[first[field]! + bit]!]! << bit;
      found[field] = bits & set[field]!;
      any |= found[field]!;
    }
    return any === 0 ? undefined : found;
  };
}
