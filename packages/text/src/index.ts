// Words of one language
export type { CatalogueMessage, MessageCatalogue, MessageId } from "./catalogue.js";
export { createText } from "./create-text.js";
export type { TextOptions } from "./text-of.js";
export type { MessageValues, LanguageText } from "./text.js";

// The messages: one language each, or all
export * from "./generated/catalogues.js";

// Numbers and the order of words, alike in every browser
export { createNumberWriter, type NumberWriter } from "./numbers.js";
export { createWordOrder } from "./word-order.js";

// The codes of a record
export { wordsOfCodes } from "./words-of-codes.js";

// Urgent needs
export {
  type UrgentNeedCode,
  urgentNeedCodes,
  type UrgentNeedMessages,
  urgentNeedMessages,
} from "./urgent-needs.js";

// Never a negative
export { type OutcomeFacts, type OutcomeSentence, createOutcomeSentences } from "./outcome-sentences.js";
export { avoidedPhrases } from "./avoided-phrases.js";

// What looks odd in a record
export { createNoticeBlocks } from "./notice-blocks.js";

// A whole assessment
export { createAssessmentText } from "./assessment/assessment-text.js";
export { assessmentSentencesOf } from "./assessment/assessment-sentences.js";
export type { AssessmentLabels, AssessmentTextInput, AssessmentView } from "./assessment/assessment-view.js";
export { createClauseBlocks } from "./assessment/dimension-blocks.js";
export { type ExplanationBlocks, createExplanationBlocks } from "./assessment/set-blocks.js";
export { createSignBlocks } from "./assessment/sign-blocks.js";
export { createSourceBlocks, type SourceLineWords } from "./assessment/source-blocks.js";
export type { TextBlock } from "./assessment/block.js";
export { renderBlocksAsPlainText } from "./assessment/render-plain.js";
