import type { EnvelopeManifest, ExchangeParty, StandardReference } from "@spean/exchange";
import type { CourierRefusal } from "./courier-refusal.js";
import type { CourierDatabase, CourierQueries } from "./database/courier-database.js";
import type { OutboxMessage } from "./database/courier-tables.js";
import type { SenderQuota } from "./inbox/sender-quota.js";
import type { KeyDirectoryRefresh } from "./keys/key-reader.js";
import type { PrivateKeySealing } from "./keys/own-keys.js";
import type { BackoffPolicy } from "./outbox/backoff.js";
import type { MessageTransport } from "./outbox/post-message.js";
import type { TakeBackReason } from "./outbox/take-back.js";

/**
 * Another agency and the origin of its HTTP inbox. Messages to a partner without an address become dead
 * letters, to be carried by hand.
 */
export interface CourierPartner {
  readonly party: ExchangeParty;
  readonly address?: string;
}

/**
 * An envelope that arrived: its manifest is verified, its record still sealed. `digest` is its key in the
 * inbox.
 */
export interface ArrivedEnvelope {
  readonly digest: string;
  readonly manifest: EnvelopeManifest;
  readonly arrivedAt: Date;
}

/**
 * A recipient's reply to an envelope that was sent from here, its signature verified. `message` is the
 * envelope's id in the outbox, `proof` the receipt or answer as it came, to be kept as evidence. `arrived`
 * may be reported more than once, and out of order.
 */
export interface EnvelopeReply {
  readonly message: string;
  readonly status: "arrived" | "accepted" | "declined" | "handed-back";
  readonly from: ExchangeParty;
  readonly at: string;
  readonly proof: string;
  readonly code?: string | undefined;
  readonly reason?: string | undefined;
}

/**
 * A sender's notice, its signature verified: the person has withdrawn the consent to what the envelope with this
 * digest holds. It counts only for an envelope of the same sender, and may come before it. `proof` is the notice
 * as it came, to be kept as evidence.
 */
export interface ArrivedWithdrawal {
  readonly digest: string;
  readonly from: ExchangeParty;
  readonly at: string;
  readonly arrivedAt: Date;
  readonly proof: string;
}

/** A message that is about to leave, by its id in the outbox. */
export interface LeavingMessage {
  readonly id: string;
  readonly kind: OutboxMessage["kind"];
  readonly to: ExchangeParty;
}

/**
 * Your side of the courier. Each handler runs in the transaction in which the message is kept, so that both
 * happen exactly once or not at all. A handler that returns a refusal rolls the transaction back, and the
 * sender is answered with it; one that throws does so as well, and the sender tries again.
 */
export interface CourierHandlers<Transaction extends CourierQueries> {
  /**
   * Keep what your system needs to know of the envelope; return `replayedEnvelopeRefusal` if its sender has
   * used this envelope id before.
   */
  onEnvelope(transaction: Transaction, envelope: ArrivedEnvelope): Promise<CourierRefusal | undefined>;
  /** Note what the recipient said; return `unknownEnvelopeRefusal` if the envelope means nothing to you. */
  onReply(transaction: Transaction, reply: EnvelopeReply): Promise<CourierRefusal | undefined>;
  /** Keep the withdrawal by the envelope's digest, and show it to whoever decides before they open. */
  onWithdrawal(transaction: Transaction, withdrawal: ArrivedWithdrawal): Promise<CourierRefusal | undefined>;
  /**
   * Judges a message again each time it is about to leave: does the consent that it rests on still hold, is the
   * case still there? With a reason it is taken back. Where it may have left before, call `withdrawEnvelope` too.
   */
  judgeDeparture?(transaction: Transaction, message: LeavingMessage): Promise<TakeBackReason | undefined>;
}

/** Options of a courier. */
export interface CourierOptions<Transaction extends CourierQueries> extends CourierHandlers<Transaction> {
  /** Any PostgreSQL database of Drizzle that has the courier's tables: see `migrateCourier`. */
  readonly database: CourierDatabase<Transaction>;
  /** The agency itself, as the key directory names it. */
  readonly self: ExchangeParty;
  readonly partners: readonly CourierPartner[];
  /** The standard that records here are made by and read with. */
  readonly standard: StandardReference;
  /** Encryption at rest of the agency's private keys; the key directory is sealed with it as well. */
  readonly sealing: PrivateKeySealing;
  readonly refreshDirectory?: KeyDirectoryRefresh;
  readonly clock?: () => Date;
  readonly backoff?: BackoffPolicy;
  readonly transport?: MessageTransport;
  /** How much the inbox takes of one agency in a day; `defaultSenderQuota` unless another is given. */
  readonly senderQuota?: SenderQuota;
}

/** At which moment, where it is not now; and within which transaction, if any. */
export interface MomentInTransaction {
  readonly now?: Date;
  readonly queries?: CourierQueries;
}
