// An encrypted queue of what waits to be sent, and its synchronisation: only for a host that works without network
export {
  createOfflineQueue,
  hasOfflineQueue,
  type OfflineQueue,
  openOfflineQueue,
  type QueueEntry,
} from "./offline/offline-queue.js";
export {
  type QueueState,
  QueueSynchroniser,
  type SyncHindrance,
  synchroniseQueue,
  type SyncOptions,
} from "./offline/synchronise-queue.js";
export {
  deliverEntry,
  type DeliveryOutcome,
  type QueueTransport,
  type SendResult,
} from "./offline/deliver-entry.js";
export { DraftError, type DraftErrorCode } from "./drafts/draft-error.js";
