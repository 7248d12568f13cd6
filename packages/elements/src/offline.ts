// An encrypted queue of what waits to be sent, and its synchronisation: only for a host that works without
// network
export type { OfflineQueue, OfflineQueueEntry, OfflineQueueOwner } from "./offline/offline-queue.js";
export {
  createOfflineQueue,
  eraseOfflineQueues,
  hasOfflineQueue,
  openOfflineQueue,
  type OpenQueueOptions,
  recoverOfflineQueue,
} from "./offline/open-queue.js";
export { findPassphraseFault, type PassphraseFault } from "./offline/passphrase-rule.js";
export { createPassphrase } from "./offline/create-passphrase.js";
export {
  type SynchronisedQueueState,
  QueueSynchroniser,
  type QueueSyncHindrance,
  synchroniseOfflineQueue,
  type QueueSyncOptions,
} from "./offline/synchronise-queue.js";
export {
  deliverQueueEntry,
  type DeliveryOutcome,
  type QueueTransport,
  type QueueSendResult,
} from "./offline/deliver-entry.js";
export { DraftError, type DraftErrorCode } from "./drafts/draft-error.js";
