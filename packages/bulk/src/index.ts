// Score millions of cases as columns: typed arrays in and out
export { type ColumnEngine, compileColumnEngine, type ColumnLayout } from "./columns/compile-columns.js";
export type { CaseColumns, ColumnRowGroup, FieldColumns } from "./columns/encode-cases.js";
export type { ColumnScores, ListColumnScores } from "./columns/column-scores.js";

// Write assessments as JSON bytes, without an object for each
export {
  type CaseAnswerSheet,
  type AssessmentExtras,
  type AssessmentWriter,
  compileAssessmentWriter,
  type AssessmentWriterOptions,
} from "./writer/assessment-writer.js";
export { BytePage } from "./writer/byte-page.js";
export { ANSWER_CODE, CODES_BY_ANSWER, type AnswerBytes, type AnswerCode } from "./answer-codes.js";
