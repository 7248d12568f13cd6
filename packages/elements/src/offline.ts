// An encrypted queue of what waits to be sent, and its synchronisation: only for a host that works without
// network
export {
  createOfflineQueue,
  hasOfflineQueue,
  type OfflineQueue,
  openOfflineQueue,
  type OfflineQueueEntry,
} from "./offline/offline-queue.js";
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
