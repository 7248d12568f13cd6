// For clients of a store, a page above all: requests, answers, three-way merge. Runs in a browser.
export {
  type AlteredPlace,
  type AuditDetails,
  type AuditEntry,
  type AuditOutcome,
  auditOutcomes,
  type AuditVerification,
  type StoreVerification,
} from "./client/audit-entry.js";
export { buildSaveRequest, type CaseFormAnswers } from "./client/build-save-request.js";
export { CaseSearch, IdentityDocumentQuery } from "./client/case-search.js";
export type {
  CaseFacts,
  CaseListPage,
  CaseListItem,
  CaseView,
  HistoryEntry,
  OutcomeStanding,
} from "./client/case-view.js";
export { type CaseDecisions, DecisionRequest } from "./client/decision-request.js";
export { isSameJson } from "./client/is-same-json.js";
export {
  type ComparableRecord,
  type MergeConflictPath,
  findMergeCollisions,
  mergeCaseFacts,
  type ThreeWayMergeSides,
  mergeUrgentNeeds,
} from "./client/merge-saves.js";
export {
  type CaseRescreenings,
  formatRescreeningReason,
  parseRescreeningReason,
  type RescreeningCode,
  rescreeningCodes,
  type RescreeningReason,
  RescreeningRequest,
} from "./client/rescreening-request.js";
export { isLowerOutcome, type ListedOutcome } from "./client/outcome-order.js";
export type { ConflictingCaseChange, SaveConflict } from "./client/save-conflict.js";
export { type SaveConfirmation, SaveRequest } from "./client/save-request.js";
export type { StoreFault, StoreRefusal, StoreResult } from "./client/store-refusal.js";
