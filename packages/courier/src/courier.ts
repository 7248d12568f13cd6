import type { KeyDirectory, EnvelopeManifest, ExchangeParty, ExchangeResult } from "@spean/exchange";
import { type CourierContext, createCourierContext } from "./courier-context.js";
import type { CourierOptions, CourierPartner, MomentInTransaction } from "./courier-options.js";
import type { CourierResult } from "./courier-refusal.js";
import type { CourierQueries } from "./database/courier-database.js";
import type { OutboxMessage } from "./database/courier-tables.js";
import { type MessageArrival, receiveMessage } from "./inbox/receive-message.js";
import { findUnsealedDirectories } from "./keys/directory-seal.js";
import { type KeyDirectoryFile, importKeyDirectory } from "./keys/key-directory.js";
import type { KeyMaterial } from "./keys/key-reader.js";
import { createOwnKeys, type KeyDirectoryMember, readDirectoryMember } from "./keys/own-keys.js";
import { DeliveryLoop } from "./outbox/delivery-loop.js";
import { departMessage } from "./outbox/depart.js";
import {
  countDeadLetters,
  type DeliveryPageEnd,
  listPendingDeliveries,
  type MessageDelivery,
} from "./outbox/message-delivery.js";
import { enqueueMessage, type OutgoingMessage, retryDelivery } from "./outbox/outbox.js";
import { type RecordDispatchRequest, sendRecord } from "./outbox/send-record.js";
import {
  type EnvelopeToWithdraw,
  type EnvelopeWithdrawal,
  withdrawEnvelope,
} from "./outbox/withdraw-envelope.js";
import {
  acceptEnvelope,
  type AcceptedEnvelope,
  answerEnvelope,
  type EnvelopeAnswer,
  peekReceivedEnvelope,
} from "./replies/envelope-replies.js";

/**
 * One agency's courier. Methods that take a transaction write to the outbox: call `wake` once it is
 * committed.
 */
export class Courier<Transaction extends CourierQueries = CourierQueries> {
  private readonly loop: DeliveryLoop<Transaction>;

  /** @param context what `createCourierContext` makes of the options: use `openCourier` */
  constructor(private readonly context: CourierContext<Transaction>) {
    this.loop = new DeliveryLoop(context);
  }

  /** The agency itself. */
  get self(): ExchangeParty {
    return this.context.self;
  }

  /** The agencies that messages can be sent to. */
  get partners(): readonly CourierPartner[] {
    return this.context.partners;
  }

  /** Starts delivering in the background. */
  start(): void {
    this.loop.start();
  }

  /** Delivers what is new without waiting for the next poll. */
  wake(): void {
    this.loop.wake();
  }

  /** Finishes the attempts under way, then stops for good. */
  stop(): Promise<void> {
    return this.loop.stop();
  }

  /** Seals a record for one recipient and writes the envelope to the outbox. The value is its id there. */
  sendRecord(transaction: CourierQueries, dispatch: RecordDispatchRequest): Promise<CourierResult<string>> {
    return sendRecord(this.context, transaction, dispatch);
  }

  /** Writes a message that you sealed yourself to the outbox. @returns its id */
  enqueueMessage(transaction: CourierQueries, message: OutgoingMessage): Promise<string> {
    return enqueueMessage(transaction, message, this.context.clock());
  }

  /**
   * Receives a message from an HTTP inbox or a file: keeps and handles it exactly once. The value is the
   * reply for the sender, the same each time.
   *
   * @param arrival what else happens in the same transaction (`onKept`, after your handler: an audit entry,
   * say), and whether somebody brought the message as a file
   * @throws what your handlers or the database throw: nothing was kept, and the sender tries again
   */
  receiveMessage(message: string, arrival?: MessageArrival<Transaction>): Promise<CourierResult<string>> {
    return receiveMessage(this.context, message, arrival);
  }

  /**
   * Reads what may be seen of an envelope in the inbox before it is accepted.
   *
   * @throws if no envelope has this digest
   */
  peekEnvelope(digest: string, at: MomentInTransaction = {}): Promise<CourierResult<EnvelopeManifest>> {
    const { now = this.context.clock(), queries } = at;
    return peekReceivedEnvelope(this.context, { digest, now }, queries);
  }

  /**
   * Opens an envelope and writes its receipt to the outbox: keep the content in the same transaction.
   *
   * @throws if no envelope has this digest
   */
  acceptEnvelope(
    transaction: CourierQueries,
    digest: string,
    now = this.context.clock(),
  ): Promise<CourierResult<AcceptedEnvelope>> {
    return acceptEnvelope(this.context, transaction, { digest, now });
  }

  /**
   * Declines an envelope or hands a person back, by a signed answer in the outbox. The value is its id there.
   */
  answerEnvelope(
    transaction: CourierQueries,
    answer: EnvelopeAnswer,
    now = this.context.clock(),
  ): Promise<CourierResult<string>> {
    return answerEnvelope(this.context, transaction, { ...answer, now });
  }

  /**
   * Lists what is not delivered yet, a page at most: dead letters first, then the newest. `after` is the last of
   * the page before.
   */
  listDeliveries(after?: DeliveryPageEnd): Promise<MessageDelivery[]> {
    return listPendingDeliveries(this.context.database, after);
  }

  /** Counts dead letters. */
  countDeadLetters(): Promise<number> {
    return countDeadLetters(this.context.database);
  }

  /**
   * Hands out a message to be carried by hand: it is judged as before every attempt, and from now on it may have
   * left. `undefined` if there is none, or if it was taken back.
   */
  handOutMessage(id: string): Promise<OutboxMessage | undefined> {
    return departMessage(this.context, id);
  }

  /**
   * Withdraws an envelope whose consent does not hold any more: takes it back, and where it may have left writes
   * a signed notice for its recipient to the outbox.
   */
  withdrawEnvelope(transaction: CourierQueries, envelope: EnvelopeToWithdraw): Promise<EnvelopeWithdrawal> {
    return withdrawEnvelope(this.context, transaction, envelope);
  }

  /**
   * Retries an undelivered message at once, with all its attempts.
   *
   * @returns `false` if there is no such message, or if it was taken back
   */
  async retryDelivery(id: string): Promise<boolean> {
    const { database, clock } = this.context;
    const retried = await retryDelivery(database, id, clock());
    if (retried) this.wake();
    return retried;
  }

  /** Reads the keys to seal, open and verify with, or refuses if there is no valid directory. */
  readKeys({ now = this.context.clock(), queries }: MomentInTransaction = {}): Promise<
    CourierResult<KeyMaterial>
  > {
    return this.context.keyReader.readKeys(now, queries);
  }

  /**
   * Imports a key directory if both authorities signed it, by the anchors that are kept here, and it is no older
   * than the newest.
   */
  importDirectory(file: KeyDirectoryFile): Promise<ExchangeResult<KeyDirectory>> {
    const { database: queries, sealing, clock } = this.context;
    return importKeyDirectory({ queries, sealing }, file, clock());
  }

  /** Sequences of the directories that somebody without the key put in or changed: they count for nothing. */
  findUnsealedDirectories(): Promise<number[]> {
    return findUnsealedDirectories(this.context.database, this.context.sealing);
  }

  /**
   * Reads the agency's entry for the key directory: public keys alone.
   *
   * @throws if one of them was changed in the database by somebody without the key
   */
  readDirectoryMember(): Promise<KeyDirectoryMember> {
    const { database, sealing } = this.context;
    return readDirectoryMember(database, { sealing, self: this.self });
  }
}

/**
 * Opens an agency's courier, and creates its keys the first time. It delivers nothing before `start`.
 *
 * @throws if the courier's tables are not there, or the database cannot be reached
 */
export async function openCourier<Transaction extends CourierQueries>(
  options: CourierOptions<Transaction>,
): Promise<Courier<Transaction>> {
  const context = createCourierContext(options);
  await createOwnKeys(context.database, { sealing: options.sealing, now: context.clock() });
  return new Courier(context);
}
