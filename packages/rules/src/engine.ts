// The compiled form of a standard, for packages that score many cases (`@spean/bulk`). Not a stable interface: it may change with
// any minor version. Whoever scores a case at a time wants `@spean/rules` itself.
export { type Applicability, treatAs } from "./applicable-lists.js";
export { byTruths, type FromTruths } from "./by-truths.js";
export type { CompiledDimension, CompiledElement, CompiledList } from "./compile-list.js";
export type { DimensionCounter } from "./dimension-counter.js";
export { engine } from "./engine-identity.js";
export { type Evidence, Desk } from "./evidence.js";
export { type Bits, count, type Fields } from "./fields.js";
export type { Plan } from "./plan.js";
export { prepare, type Prepared } from "./prepare.js";
export { type Rank, STATES } from "./state.js";
export type { Keys, Truths } from "./truths.js";
