import { type PinnedStandard, readScoringCase, type ScoringCase } from "@spean/model";
import { compileStandard, explainAssessment } from "@spean/rules";
import { ANSWER_CODE, CODES_BY_ANSWER, type AnswerBytes } from "../answer-codes.js";
import type { FaultyBlockLine } from "../ndjson/line-block.js";
import { type CaseAnswerSheet, compileAssessmentWriter } from "../writer/assessment-writer.js";
import type { BytePage } from "../writer/byte-page.js";
import { checkInputEntry, type InputEntry } from "./input-entry.js";
import { formatPrintableJson } from "./printable-json.js";

/** Contents of a result besides the assessment. */
export interface ScoringResultOptions {
  /** Adds the explanation. */
  readonly explain?: true;
  /** Leaves out the open questions. */
  readonly brief?: true;
}

/** The `id`, if it could be read, and the faults of an entry that cannot be scored. */
export type EntryFaults = Pick<FaultyBlockLine, "id" | "faults">;

/**
 * Writes the result of an entry and a line feed to a page; returns the faults instead, if there are any, and
 * then writes nothing.
 */
export type EntryScorer = (entry: InputEntry, page: BytePage) => EntryFaults | undefined;

/** Compiles a scorer that checks every entry in full, whatever its shape. */
export function compileEntryScorer(standard: PinnedStandard, options: ScoringResultOptions): EntryScorer {
  const { codes, write } = compileAssessmentWriter(standard, { brief: options.brief === true });
  const known = new Set(codes);
  const answers: AnswerBytes = new Uint8Array(codes.length);
  const explanationOf = options.explain && compileExplanation(standard);
  return (entry, page) => {
    const read = checkInputEntry(entry, (value) => readScoringCase(value, known));
    if (!read.ok) return { ...(entry.id !== undefined && { id: entry.id }), faults: read.faults };
    const scoringCase = read.value;
    codes.forEach((code, place) => (answers[place] = answerCode(scoringCase, code)));
    write(sheetOf(scoringCase, answers), page, {
      conflicts: scoringCase.conflicts,
      explanation: explanationOf?.(scoringCase),
    });
    return undefined;
  };
}

function compileExplanation(standard: PinnedStandard): (scoringCase: ScoringCase) => string {
  const { evaluate } = compileStandard(standard);
  return (scoringCase) =>
    formatPrintableJson(explainAssessment(standard, scoringCase, evaluate(scoringCase)));
}

function answerCode({ answers }: ScoringCase, code: string): number {
  const answer = Object.hasOwn(answers, code) ? answers[code] : undefined;
  return answer === undefined ? ANSWER_CODE.none : CODES_BY_ANSWER[answer];
}

function sheetOf({ id, ageClass, forms = [] }: ScoringCase, answers: AnswerBytes): CaseAnswerSheet {
  const bytes = Buffer.from(formatPrintableJson(id));
  return { ageClass, forms, bytes, idFrom: 0, idTo: bytes.length, answers };
}
