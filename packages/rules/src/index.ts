// Evaluate
export { compileStandard, type StandardEvaluator } from "./compile-standard.js";
export type { CaseStates } from "./case-states.js";
export { engineIdentity } from "./engine-identity.js";

// Explain
export { explainAssessment, type DetailedExplanation } from "./explain-assessment.js";
export { collectReasons } from "./assessment-reasons.js";
export type { FindingReason, FindingGround } from "./explain/finding-reasons.js";

// Which lists apply
export { findApplicableLists, decideTreatAs } from "./applicable-lists.js";

// What to ask next
export {
  type QuestionAdvice,
  rankNextQuestions,
  type RankedQuestion,
} from "./next-question/next-questions.js";
export type { UrgentNeedsSoFar } from "./next-question/urgent-needs.js";
