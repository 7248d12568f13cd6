// Score millions of cases as columns: typed arrays in and out
export { type ColumnEngine, compileColumns, type ColumnLayout } from "./columns/compile-columns.js";
export type { CaseColumns, ColumnGroup, FieldColumns } from "./columns/encode-cases.js";
export type { ColumnScores, ListScores } from "./columns/column-scores.js";

// Write assessments as JSON bytes, without an object for each
export {
  type AnswerSheet,
  type AssessmentExtras,
  type AssessmentWriter,
  compileAssessmentWriter,
  type WriterOptions,
} from "./writer/assessment-writer.js";
export { BytePage } from "./writer/byte-page.js";
export { ANSWER_CODE, ANSWER_CODES, type AnswerBytes, type AnswerCode } from "./answer-codes.js";
