// The compiled form of a standard, for packages that score many cases (`@spean/bulk`). Not a stable
// interface: it may change with any minor version. Whoever scores a case at a time wants `@spean/rules`
// itself.
export { type ListSelectionCriteria, decideTreatAs } from "./applicable-lists.js";
export { memoizeByTruths, type TruthsMapper } from "./compiled/memoize-by-truths.js";
export type { CompiledDimension, CompiledElement, CompiledIndicatorList } from "./compiled/compile-list.js";
export type { DimensionSignCounter } from "./compiled/dimension-counter.js";
export { engineIdentity } from "./engine-identity.js";
export { type CaseEvidence, CaseEvidenceBuffer } from "./compiled/case-evidence.js";
export {
  type IndicatorBitSet,
  countIndicatorBits,
  type IndicatorFieldLayout,
} from "./compiled/indicator-fields.js";
export type { ScoringPlan } from "./compiled/scoring-plan.js";
export { prepareStandard, type PreparedStandard } from "./compiled/prepare-standard.js";
export { type StateRank, STATES_BY_RANK } from "./three-states.js";
export type { TruthKeyLayout, ListRuleTruths } from "./compiled/rule-truths.js";
