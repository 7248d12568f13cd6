// Difference: what changes for whom between two standards, exactly
export {
  type Bump,
  type CaseClass,
  type ChangedCases,
  type ChangeKind,
  diff,
  type Difference,
} from "./diff/diff-standards.js";
export type { Judged } from "./diff/finding-or-outcome.js";
