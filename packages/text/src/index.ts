// Words of one language
export type { CatalogueMessage, MessageCatalogue, MessageId } from "./catalogue.js";
export { createText } from "./create-text.js";
export type { TextOptions } from "./text-of.js";
export type { MessageValues, LanguageText } from "./text.js";

// The messages: one language each, or all
export * from "./generated/catalogues.js";

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
export { type OutcomeFacts, type OutcomeSentence, outcomeSentences } from "./outcome-sentences.js";
export { avoidedPhrases } from "./avoided-phrases.js";

// A whole assessment
export { assessmentText } from "./assessment/assessment-text.js";
export type {
  AssessmentLabels,
  AssessmentTextInput,
  AssessmentView,
  FindingSets,
  FindingSources,
  PositiveDimension,
} from "./assessment/assessment-view.js";
export { clauseBlocks } from "./assessment/dimension-blocks.js";
export { type ExplainedAssessment, explainedView } from "./assessment/explained-view.js";
export { restsOnBlocks, settleBlocks } from "./assessment/set-blocks.js";
export { signBlocks } from "./assessment/sign-blocks.js";
export { sourceBlocks, sourceLines } from "./assessment/source-blocks.js";
export type { Block } from "./assessment/block.js";
export { renderPlain } from "./assessment/render-plain.js";
