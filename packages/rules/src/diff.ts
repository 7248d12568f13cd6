// Difference: what changes for whom between two standards, exactly
export {
  type Bump,
  type CaseClass,
  type ChangedCases,
  type ChangeKind,
  type Count,
  diff,
  type Difference,
} from "./diff/diff-standards.js";
export type { Cause } from "./diff/standard-changes.js";
export type { Judged } from "./diff/judged.js";
