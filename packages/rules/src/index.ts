// Evaluate
export { compile, type Evaluator } from "./compile.js";
export type { CaseStates } from "./states.js";
export { engine } from "./engine-identity.js";

// Explain
export { explain, type Explanation } from "./explain.js";
export { reasons } from "./reasons.js";
export type { FindingReason, Ground } from "./explain/finding-reasons.js";

// Which lists apply
export { applicableLists, treatAs } from "./applicable-lists.js";

// What to ask next
export { type Advice, nextQuestions, type RankedQuestion } from "./next-question/next-questions.js";
export type { UrgentNeedsSoFar } from "./next-question/urgent-needs.js";
