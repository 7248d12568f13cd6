// What may be sent
export { fieldCategoryOf, type FieldCategory } from "./minimise/category-of.js";
export { ExchangePurpose, type SendingRequest } from "./consent/sending-request.js";
export { minimiseRecord, type MinimisedRecord } from "./minimise/minimise-record.js";
export {
  previewRecord,
  type RecordPreview,
  type RecordPreviewLine,
  type RecordPreviewOptions,
  type RecordPreviewSection,
} from "./minimise/preview.js";
export { completePartialRecord, type RecordCompletion } from "./minimise/complete-record.js";
export type { RecordOrigin } from "./minimise/observations-received.js";
export type { FittingRecord, UntakenPart } from "./minimise/take-what-fits.js";
export { findUnknownCodes, PartialRecord } from "./minimise/partial-record.js";
export {
  BestInterest,
  ChildConsentGiver,
  type ReceivedGrounds,
  SendingGrounds,
  VitalInterest,
} from "./consent/grounds.js";
// The envelope
export { sealRecord, type SealedEnvelope } from "./envelope/seal-record.js";
export type { EnvelopeSealingTerms } from "./envelope/sending-keys.js";
export { peekEnvelope, openEnvelope } from "./envelope/open-envelope.js";
export { type OpenedEnvelope, verifySignedDocument } from "./envelope/signed-document.js";
export type { EnvelopeOpeningContext } from "./envelope/open-manifest.js";
export { EnvelopePreview, EnvelopeManifest, StandardReference } from "./envelope/manifest.js";

// Statistics
export { countPeople } from "./statistics/count-people.js";
export { PeopleCount, PeopleCounts } from "./statistics/counts.js";
export { openStatistics } from "./statistics/open-statistics.js";
export { sealStatistics, type StatisticsRequest } from "./statistics/seal-statistics.js";
export { CountingPeriod, StatisticsDocument } from "./statistics/statistics-document.js";
export type { CountedVariableName } from "./statistics/variables.js";

// The receipt
export { type EnvelopeInbox, createMemoryInbox, type ReceivedEnvelope } from "./receipt/inbox.js";
export { ReceiptDocument, type ReceiptCheckInput, verifyReceipt } from "./receipt/receipt-document.js";
export { receiveEnvelope, type EnvelopeReceivingContext } from "./receipt/receive-envelope.js";
// The answer
export { RecipientReply, ReplyStatus } from "./reply/recipient-reply.js";
export { findStepOrderFault, type RecipientStep, type StepOrderFault } from "./reply/reply-order.js";
export { openReply, type OpenedReply } from "./reply/open-reply.js";
export { type ReplyContext, sealReply } from "./reply/seal-reply.js";
export { verifyReply } from "./reply/verify-reply.js";
// The withdrawal
export { openWithdrawal, type OpenedWithdrawal } from "./withdrawal/open-withdrawal.js";
export { sealWithdrawal } from "./withdrawal/seal-withdrawal.js";
export { WithdrawalNotice } from "./withdrawal/withdrawal-notice.js";

// Keys and their directory
export { makeKeyPair, type ExchangeKeyPair } from "./keys/generate-key.js";
export { type KeyRing, KeyRingFile, readKeyRing } from "./keys/key-ring.js";
export { ExchangeParty } from "./keys/party.js";
export { KeyUse, PrivateJwk, PublicJwk } from "./keys/public-key.js";
export type { KeyDirectory, ListedKey } from "./directory/directory.js";
export { TrustAnchors, DirectoryDocument, DirectoryKey } from "./directory/directory-document.js";
export { type DirectoryTrust, readDirectory } from "./directory/read-directory.js";
export { signDirectory, readUnsignedDirectory } from "./directory/sign-directory.js";

// Refusals
export type { ExchangeRefusal, RefusalCode, ExchangeResult } from "./refusal/refusal.js";
export { refusalMessages } from "./refusal/refusals.js";
