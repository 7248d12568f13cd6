import { peekEnvelope, sealReply } from "@spean/exchange";
import { eq } from "drizzle-orm";
import type { CourierContext } from "../courier-context.js";
import { type CourierResult, overQuotaRefusal, refuseMessage } from "../courier-refusal.js";
import type { CourierQueries } from "../database/courier-database.js";
import { type InboxMessage, inboxMessageTable } from "../database/courier-tables.js";
import { transactOrRefuse } from "../database/transact-or-refuse.js";
import { digestMessage } from "../outbox/outbox.js";
import { handleRecipientReply } from "./handle-reply.js";
import { type IncomingMessage, readAnswerReply, readReceiptReply } from "./read-reply.js";
import { plainInboxReply, type VerifiedMessage } from "./verified-message.js";
import { verifyWithdrawal } from "./verify-withdrawal.js";
import { isOverQuota } from "./sender-quota.js";

/**
 * What else happens in the transaction that keeps a message, after your handler: an audit entry, say. It does
 * not run for a repeated message.
 */
export type OnMessageKept<Transaction extends CourierQueries> = (
  transaction: Transaction,
  kept: InboxMessage,
) => Promise<void>;

/**
 * How a message came. `byHand`: somebody brought it as a file, so that its sender's quota does not count;
 * `onKept` is what else happens.
 */
export interface MessageArrival<Transaction extends CourierQueries> {
  readonly onKept?: OnMessageKept<Transaction> | undefined;
  readonly byHand?: boolean;
}

type Context<Transaction extends CourierQueries> = CourierContext<Transaction>;
type Verified<Transaction> = Promise<CourierResult<VerifiedMessage<Transaction>>>;

async function readKeptReply(queries: CourierQueries, digest: string): Promise<string | undefined> {
  const [row] = await queries
    .select({ reply: inboxMessageTable.reply })
    .from(inboxMessageTable)
    .where(eq(inboxMessageTable.digest, digest));
  return row?.reply;
}

/**
 * Verifies the manifest of an envelope, and signs the answer that it has arrived. Nobody has opened it yet.
 */
async function verifyEnvelope<Transaction extends CourierQueries>(
  { handlers }: Context<Transaction>,
  { message, directory, keys, now }: IncomingMessage,
): Verified<Transaction> {
  const digest = digestMessage(message);
  const at = now.toISOString();
  const peeked = await peekEnvelope(message, { directory, keys, at });
  if (!peeked.ok) return refuseMessage(peeked.refusal);
  const manifest = peeked.value;
  const { id, sender } = manifest;
  const reply = await sealReply(
    { envelope: { id, digest }, to: sender, status: "arrived", at },
    { directory, keys },
  );
  if (!reply.ok) return refuseMessage(reply.refusal);
  const row: InboxMessage = {
    digest,
    kind: "envelope",
    ...sender,
    message,
    reply: reply.value,
    arrivedAt: now,
  };
  const handle = (transaction: Transaction) =>
    handlers.onEnvelope(transaction, { digest, manifest, arrivedAt: now });
  return { ok: true, value: { row, handle } };
}

/** Verifies a receipt or an answer against the envelope that it is about. */
async function verifyReply<Transaction extends CourierQueries>(
  context: Context<Transaction>,
  incoming: IncomingMessage,
  kind: "receipt" | "answer",
): Verified<Transaction> {
  const { message, now } = incoming;
  const read = await (kind === "answer" ? readAnswerReply : readReceiptReply)(context.database, incoming);
  if (!read.ok) return read;
  const reply = read.value;
  const digest = digestMessage(message);
  const row: InboxMessage = { digest, kind, ...reply.from, message, reply: plainInboxReply, arrivedAt: now };
  return {
    ok: true,
    value: { row, handle: (transaction) => handleRecipientReply(context, transaction, { reply, now }) },
  };
}

/** Tells the kind of a message by its first characters; a receipt has none of its own. */
function verifyMessage<Transaction extends CourierQueries>(
  context: Context<Transaction>,
  incoming: IncomingMessage,
): Verified<Transaction> {
  const format = incoming.message.slice(0, incoming.message.indexOf("~"));
  if (format === "spean-envelope/1") return verifyEnvelope(context, incoming);
  if (format === "spean-withdrawal/1") return verifyWithdrawal(context, incoming);
  return verifyReply(context, incoming, format === "spean-answer/1" ? "answer" : "receipt");
}

/**
 * Inserts the message and handles it in one transaction. Of two copies that come at once, one waits for the
 * other and is then a repetition.
 */
function keepOnce<Transaction extends CourierQueries>(
  { database, senderQuota }: Context<Transaction>,
  { row, handle }: VerifiedMessage<Transaction>,
  { onKept, byHand }: MessageArrival<Transaction>,
): Promise<CourierResult<string>> {
  return transactOrRefuse(database, async (transaction) => {
    const inserted = await transaction
      .insert(inboxMessageTable)
      .values(row)
      .onConflictDoNothing()
      .returning({ digest: inboxMessageTable.digest });
    if (inserted.length === 0)
      return { ok: true, value: (await readKeptReply(transaction, row.digest)) ?? row.reply };
    if (!byHand && (await isOverQuota(transaction, row, senderQuota)))
      return { ok: false, refusal: overQuotaRefusal };
    const refusal = await handle(transaction);
    if (refusal) return { ok: false, refusal };
    await onKept?.(transaction, row);
    return { ok: true, value: row.reply };
  });
}

/**
 * Receives a message: an envelope, a receipt, an answer or a withdrawal, by whichever way it came. The receiver is
 * idempotent: a message is kept and handled once, and a repetition gets the same reply. Its signature and the
 * key directory alone say who sent it.
 */
export async function receiveMessage<Transaction extends CourierQueries>(
  context: Context<Transaction>,
  message: string,
  arrival: MessageArrival<Transaction> = {},
): Promise<CourierResult<string>> {
  const now = context.clock();
  const keys = await context.keyReader.readKeys(now);
  if (!keys.ok) return keys;
  const before = await readKeptReply(context.database, digestMessage(message));
  if (before !== undefined) return { ok: true, value: before };
  const verified = await verifyMessage(context, { message, now, ...keys.value });
  return verified.ok ? keepOnce(context, verified.value, arrival) : verified;
}
