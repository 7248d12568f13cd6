import {
  type ReplyStatus,
  type EnvelopeManifest,
  type OpenedEnvelope,
  type ExchangeParty,
  peekEnvelope,
  receiveEnvelope,
  sealReply,
} from "@spean/exchange";
import { eq } from "drizzle-orm";
import type { CourierContext } from "../courier-context.js";
import { type CourierResult, refuseMessage } from "../courier-refusal.js";
import type { CourierQueries } from "../database/courier-database.js";
import { inboxMessageTable } from "../database/courier-tables.js";
import { enqueueMessage } from "../outbox/outbox.js";

/** An envelope that was opened: its content, and the id of its receipt in the outbox. */
export interface AcceptedEnvelope {
  readonly content: OpenedEnvelope;
  readonly receipt: string;
}

/**
 * What is said of an envelope without a receipt. `code` is one that both agencies agree on; `reason` is in
 * words and may name somebody.
 */
export interface EnvelopeAnswer {
  readonly envelope: { readonly id: string; readonly digest: string };
  readonly to: ExchangeParty;
  readonly status: Exclude<ReplyStatus, "arrived">;
  readonly code?: string;
  readonly reason?: string;
}

/** An envelope in the inbox, by its digest, and the moment at which it is looked at. */
export interface EnvelopeAtMoment {
  readonly digest: string;
  readonly now: Date;
}

async function readEnvelope(queries: CourierQueries, digest: string): Promise<string> {
  const [row] = await queries
    .select({ message: inboxMessageTable.message })
    .from(inboxMessageTable)
    .where(eq(inboxMessageTable.digest, digest));
  if (!row)
    throw new Error(
      "There is no envelope with this digest in the inbox: use the digest that `onEnvelope` was given.",
    );
  return row.message;
}

/**
 * Reads what may be seen of an envelope before it is accepted. It names nobody.
 *
 * @throws if there is no such envelope
 */
export async function peekReceivedEnvelope<Transaction extends CourierQueries>(
  { database, keyReader }: CourierContext<Transaction>,
  { digest, now }: EnvelopeAtMoment,
  queries: CourierQueries = database,
): Promise<CourierResult<EnvelopeManifest>> {
  const keys = await keyReader.readKeys(now, queries);
  if (!keys.ok) return keys;
  const message = await readEnvelope(queries, digest);
  const peeked = await peekEnvelope(message, { ...keys.value, at: now.toISOString() });
  return peeked.ok ? peeked : refuseMessage(peeked.refusal);
}

/**
 * Accepts an envelope: opens it and writes its receipt to the outbox. Keep the content in the same
 * transaction, so that a receipt goes out only for what was kept. Lock your own row of the envelope first, so
 * that it is accepted once.
 *
 * @throws if there is no such envelope
 */
export async function acceptEnvelope<Transaction extends CourierQueries>(
  { keyReader, standard }: CourierContext<Transaction>,
  transaction: CourierQueries,
  { digest, now }: EnvelopeAtMoment,
): Promise<CourierResult<AcceptedEnvelope>> {
  const keys = await keyReader.readKeys(now, transaction);
  if (!keys.ok) return keys;
  const received = await receiveEnvelope(await readEnvelope(transaction, digest), {
    ...keys.value,
    at: now.toISOString(),
    // kept by the caller, in the transaction that the receipt is written in
    inbox: { keep: () => Promise.resolve(true) },
    readWith: standard,
  });
  if (!received.ok) return refuseMessage(received.refusal);
  const { content, receipt: message, sender: to } = received.value;
  const receipt = await enqueueMessage(transaction, { kind: "receipt", to, message }, now);
  return { ok: true, value: { content, receipt } };
}

/**
 * Declines an envelope, or hands a person back: signs and seals an answer and writes it to the outbox. The
 * value is its id there.
 */
export async function answerEnvelope<Transaction extends CourierQueries>(
  { keyReader }: CourierContext<Transaction>,
  transaction: CourierQueries,
  { now, ...answer }: EnvelopeAnswer & { readonly now: Date },
): Promise<CourierResult<string>> {
  const keys = await keyReader.readKeys(now, transaction);
  if (!keys.ok) return keys;
  const sealed = await sealReply({ ...answer, at: now.toISOString() }, keys.value);
  if (!sealed.ok) return refuseMessage(sealed.refusal);
  const message = { kind: "answer", to: answer.to, message: sealed.value } as const;
  return { ok: true, value: await enqueueMessage(transaction, message, now) };
}
