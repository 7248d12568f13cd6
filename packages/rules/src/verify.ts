// Proof: what a release must have, decided exactly
export { type LeastEvidence, type Verification, verify } from "./verify/verify-standard.js";
export type { Subject, Violation, ViolationCode } from "./verify/violation.js";
