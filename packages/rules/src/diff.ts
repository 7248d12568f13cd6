// Difference: what changes for whom between two standards, exactly
export {
  type Bump,
  type CaseClass,
  type ChangedCases,
  type ChangeKind,
  diff,
  type Difference,
} from "./diff/diff.js";
export type { Judged } from "./diff/judged.js";
