// The compiled form of a standard, for packages that score many cases (`@spean/bulk`). Not a stable interface: it may change with
// any minor version. Whoever scores a case at a time wants `@spean/rules` itself.
export { type ListCriteria, treatAs } from "./applicable-lists.js";
export { memoizeByTruths, type TruthsMapper } from "./compiled/memoize-by-truths.js";
export type { CompiledDimension, CompiledElement, CompiledList } from "./compiled/compile-list.js";
export type { DimensionCounter } from "./compiled/dimension-counter.js";
export { engine } from "./engine-identity.js";
export { type CaseEvidence, EvidenceBuffer } from "./compiled/case-evidence.js";
export { type IndicatorBits, count, type IndicatorFields } from "./compiled/indicator-fields.js";
export type { ScoringPlan } from "./compiled/scoring-plan.js";
export { prepareStandard, type PreparedStandard } from "./compiled/prepare-standard.js";
export { type StateRank, STATES } from "./three-states.js";
export type { TruthKeys, RuleTruths } from "./compiled/rule-truths.js";
