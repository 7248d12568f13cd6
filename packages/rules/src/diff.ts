// Difference: what changes for whom between two standards, exactly
export {
  type VersionBump,
  type MinimalCaseClass,
  type ChangedCases,
  type FindingChangeKind,
  diffStandards,
  type StandardDifference,
} from "./diff/diff-standards.js";
export type { FindingOrOutcome } from "./diff/finding-or-outcome.js";
