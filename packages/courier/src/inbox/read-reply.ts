import {
  openReply,
  type ReceiptCheckInput,
  ReceiptDocument,
  verifyReply,
  verifyReceipt,
} from "@spean/exchange";
import { and, eq } from "drizzle-orm";
import type { EnvelopeReply } from "../courier-options.js";
import { type CourierResult, refuseMessage, unknownEnvelopeRefusal } from "../courier-refusal.js";
import type { CourierQueries } from "../database/courier-database.js";
import { type OutboxMessage, outboxMessageTable } from "../database/courier-tables.js";
import type { KeyMaterial } from "../keys/key-reader.js";

/** A message as it came in, and what it is opened and verified with. */
export interface IncomingMessage extends KeyMaterial {
  readonly message: string;
  readonly now: Date;
}

/** Reads the envelope that was sent from here under a digest. */
async function readSentEnvelope(queries: CourierQueries, digest: string): Promise<OutboxMessage | undefined> {
  const [row] = await queries
    .select()
    .from(outboxMessageTable)
    .where(and(eq(outboxMessageTable.digest, digest), eq(outboxMessageTable.kind, "envelope")));
  return row;
}

/** What a reply to an envelope of ours is verified against. */
const evidenceOf = (
  { message: envelope, createdAt }: OutboxMessage,
  { directory, now }: Pick<IncomingMessage, "directory" | "now">,
): ReceiptCheckInput => ({
  envelope,
  directory,
  sealedAt: createdAt.toISOString(),
  at: now.toISOString(),
});

/** Reads which envelope a receipt names, before its signature is verified. */
function readNamedDigest(receipt: string): string | undefined {
  try {
    const payload = Buffer.from(receipt.split(".")[1] ?? "", "base64url").toString();
    return ReceiptDocument.safeParse(JSON.parse(payload)).data?.envelope.digest;
  } catch {
    return undefined;
  }
}

/**
 * Reads a receipt (the recipient has accepted, opened and kept the envelope) and verifies it against the
 * envelope that was sent.
 */
export async function readReceiptReply(
  queries: CourierQueries,
  { message, directory, now }: IncomingMessage,
): Promise<CourierResult<EnvelopeReply>> {
  const digest = readNamedDigest(message);
  if (digest === undefined)
    return refuseMessage({ code: "malformed", message: "This is no envelope, no answer and no receipt." });
  const sent = await readSentEnvelope(queries, digest);
  if (!sent) return { ok: false, refusal: unknownEnvelopeRefusal };
  const read = await verifyReceipt(message, evidenceOf(sent, { directory, now }));
  if (!read.ok) return refuseMessage(read.refusal);
  const { recipient: from, receivedAt: at } = read.value;
  return { ok: true, value: { message: sent.id, status: "accepted", from, at, proof: message } };
}

/** Opens an answer (arrived, declined, or handed back) and verifies it against the envelope that was sent. */
export async function readAnswerReply(
  queries: CourierQueries,
  { message, directory, keys, now }: IncomingMessage,
): Promise<CourierResult<EnvelopeReply>> {
  const opened = await openReply(message, { directory, keys, at: now.toISOString() });
  if (!opened.ok) return refuseMessage(opened.refusal);
  const { reply, signed } = opened.value;
  const sent = await readSentEnvelope(queries, reply.envelope.digest);
  if (!sent) return { ok: false, refusal: unknownEnvelopeRefusal };
  const verified = await verifyReply(signed, evidenceOf(sent, { directory, now }));
  if (!verified.ok) return refuseMessage(verified.refusal);
  const { from, status, at, code, reason } = reply;
  return { ok: true, value: { message: sent.id, status, from, at, proof: message, code, reason } };
}
