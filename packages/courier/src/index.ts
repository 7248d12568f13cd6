// The courier
export { Courier, openCourier } from "./courier.js";
export type {
  ArrivedEnvelope,
  ArrivedWithdrawal,
  CourierHandlers,
  CourierOptions,
  CourierPartner,
  EnvelopeReply,
  LeavingMessage,
  MomentInTransaction,
} from "./courier-options.js";
export {
  type CourierRefusal,
  type CourierRefusalCode,
  type CourierResult,
  missingDirectoryRefusal,
  overQuotaRefusal,
  refuseMessage,
  replayedEnvelopeRefusal,
  replyOrderRefusals,
  unknownEnvelopeRefusal,
} from "./courier-refusal.js";

// The outbox
export { type BackoffPolicy, defaultBackoffPolicy, nextAttemptAt } from "./outbox/backoff.js";
export { digestMessage, type OutgoingMessage } from "./outbox/outbox.js";
export {
  countDeadLetters,
  deliveryFromRows,
  deliveryPageSize,
  type DeliveryPageEnd,
  type MessageDelivery,
} from "./outbox/message-delivery.js";
export {
  inboxUrlPath,
  type MessageTransport,
  postMessageOverHttp,
  type MessageTransportResult,
} from "./outbox/post-message.js";
export type { RecordDispatchRequest } from "./outbox/send-record.js";
export type { EnvelopeToWithdraw, EnvelopeWithdrawal } from "./outbox/withdraw-envelope.js";
export { takeBackMessages, type TakeBackOutcome, type TakeBackReason } from "./outbox/take-back.js";

// The inbox
export type { MessageArrival, OnMessageKept } from "./inbox/receive-message.js";
export { defaultSenderQuota, type SenderQuota } from "./inbox/sender-quota.js";
export type { AcceptedEnvelope, EnvelopeAnswer } from "./replies/envelope-replies.js";

// Keys and their directory
export { type DemonstrationAuthorities, signDemonstrationDirectory } from "./keys/demonstration-directory.js";
export type { KeyDirectoryFile } from "./keys/key-directory.js";
export type { KeyDirectoryRefresh, KeyMaterial } from "./keys/key-reader.js";
export { sealOlderDirectories } from "./keys/directory-seal.js";
export type { KeyDirectoryMember, PrivateKeySealing } from "./keys/own-keys.js";

// The database
export type { CourierDatabase, CourierQueries } from "./database/courier-database.js";
export {
  exchangeDirectoryTable,
  exchangeKeyTable,
  type InboxMessage,
  inboxMessageTable,
  messageDeliveryTable,
  type OutboxMessage,
  outboxMessageTable,
} from "./database/courier-tables.js";
export { migrateCourier } from "./migrate-courier.js";
