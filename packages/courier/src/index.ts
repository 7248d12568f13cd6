// The courier
export { Courier, openCourier } from "./courier.js";
export type {
  ArrivedEnvelope,
  CourierHandlers,
  CourierOptions,
  CourierPartner,
  EnvelopeReply,
  MomentWithin,
} from "./courier-options.js";
export {
  type CourierRefusal,
  type CourierRefusalCode,
  type CourierResult,
  missingDirectory,
  refuseMessage,
  replayedEnvelope,
  unknownEnvelope,
} from "./courier-refusal.js";

// The outbox
export { type BackoffPolicy, defaultBackoff, nextAttemptAt } from "./outbox/backoff.js";
export { digestMessage, type OutgoingMessage } from "./outbox/outbox.js";
export { countDeadLetters, deliveryFromRows, type MessageDelivery } from "./outbox/message-delivery.js";
export {
  inboxPath,
  type MessageTransport,
  postMessage,
  type TransportResult,
} from "./outbox/post-message.js";
export type { RecordDispatch } from "./outbox/send-record.js";

// The inbox
export type { OnKept } from "./inbox/receive-message.js";
export type { AcceptedEnvelope, EnvelopeAnswer } from "./replies/envelope-replies.js";

// Keys and their directory
export type { DirectoryFile } from "./keys/key-directory.js";
export type { DirectoryRefresh, KeyMaterial } from "./keys/key-reader.js";
export type { DirectoryMember, KeySealing } from "./keys/own-keys.js";

// The database
export type { CourierDatabase, CourierQueries } from "./database/courier-database.js";
export {
  exchangeDirectories,
  exchangeKeys,
  type InboxMessage,
  inboxMessages,
  messageDeliveries,
  type OutboxMessage,
  outboxMessages,
} from "./database/courier-tables.js";
export { migrateCourier } from "./migrate-courier.js";
