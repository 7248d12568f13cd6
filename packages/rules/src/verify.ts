// Proof: what a release must have, decided exactly
export {
  type LeastFindingEvidence,
  type StandardVerification,
  verifyStandard,
} from "./verify/verify-standard.js";
export type { ViolationSubject, ReleaseViolation, ReleaseViolationCode } from "./verify/violation.js";
