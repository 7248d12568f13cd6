// Evaluate
export { compile, type Evaluator } from "./compile.js";
export { engine } from "./engine.js";

// Explain
export { type DimensionReason, explain, type Explanation, type FindingReason } from "./explain.js";

// Which lists apply
export { applicableLists, treatAs } from "./applicable-lists.js";
