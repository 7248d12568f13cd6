// What may be sent
export { categoryOf, type Coverage } from "./minimise/category-of.js";
export { ExchangePurpose, type SendingRequest } from "./consent/sending-request.js";
export { minimise, type Minimised } from "./minimise/minimise-record.js";
export {
  preview,
  type Preview,
  type PreviewLine,
  type PreviewOptions,
  type PreviewSection,
} from "./minimise/preview.js";
export { PartialRecord } from "./minimise/partial-record.js";
export { BestInterest, ChildConsentGiver, Grounds, VitalInterest } from "./consent/grounds.js";
// The envelope
export { seal, type Sealed } from "./envelope/seal-record.js";
export type { Sealing } from "./envelope/sending-keys.js";
export { peek, open } from "./envelope/open-envelope.js";
export { type Opened, verifySigned } from "./envelope/signed-document.js";
export type { Opening } from "./envelope/open-manifest.js";
export { EnvelopePreview, Manifest, StandardReference } from "./envelope/manifest.js";

// Statistics
export { countPeople } from "./statistics/count-people.js";
export { Count, Counts } from "./statistics/counts.js";
export { openStatistics } from "./statistics/open-statistics.js";
export { sealStatistics, type StatisticsRequest } from "./statistics/seal-statistics.js";
export { Period, StatisticsDocument } from "./statistics/statistics-document.js";
export type { VariableName } from "./statistics/variables.js";

// The receipt
export { type Inbox, memoryInbox, type Received } from "./receipt/inbox.js";
export { ReceiptDocument, type ReceiptCheck, verifyReceipt } from "./receipt/receipt-document.js";
export { receive, type Receiving } from "./receipt/receive-envelope.js";
// The answer
export { AnswerDocument, AnswerStatus } from "./reply/recipient-reply.js";
export { openAnswer, type OpenedAnswer } from "./reply/open-reply.js";
export { type Answering, sealAnswer } from "./reply/seal-reply.js";
export { verifyAnswer } from "./reply/verify-reply.js";

// Keys and their directory
export { generateKey, type KeyPair } from "./keys/generate-key.js";
export { type KeyRing, KeyRingFile, readKeyRing } from "./keys/key-ring.js";
export { Party } from "./keys/party.js";
export { KeyUse, PrivateJwk, PublicJwk } from "./keys/public-key.js";
export type { Directory, ListedKey } from "./directory/directory.js";
export { Anchors, DirectoryDocument, DirectoryKey } from "./directory/directory-document.js";
export { type DirectoryTrust, readDirectory } from "./directory/read-directory.js";
export { signDirectory, unsignedDirectory } from "./directory/sign-directory.js";

// Refusals
export type { Refusal, RefusalCode, Result } from "./refusal/refusal.js";
export { refusals } from "./refusal/refusals.js";
