import { sealWithdrawal } from "@spean/exchange";
import type { CourierContext } from "../courier-context.js";
import type { CourierQueries } from "../database/courier-database.js";
import { enqueueMessage } from "./outbox.js";
import { readOutboxMessage } from "./message-delivery.js";
import { takeBackMessages } from "./take-back.js";

/**
 * Outcome of withdrawing an envelope. `never-left`: it was taken back in time. `notice-follows`: it left, or
 * may have, and `notice` is the id of the signed notice in the outbox. `notice-owed`: the same, but nothing can
 * be signed or sealed now (no valid key directory, say): withdraw it again later.
 */
export type EnvelopeWithdrawal =
  | { readonly state: "never-left" }
  | { readonly state: "notice-follows"; readonly notice: string }
  | { readonly state: "notice-owed" };

/** An envelope by its id in the outbox, and the moment at which the withdrawal was received here. */
export interface EnvelopeToWithdraw {
  readonly message: string;
  readonly now: Date;
}

/**
 * Withdraws an envelope, since the consent that it rests on does not hold any more: takes it back, and where it
 * may have left writes a signed notice for its recipient to the outbox. It never fails for want of keys, so that
 * the withdrawal itself is kept in the same transaction.
 */
export async function withdrawEnvelope<Transaction extends CourierQueries>(
  { keyReader }: CourierContext<Transaction>,
  transaction: CourierQueries,
  { message, now }: EnvelopeToWithdraw,
): Promise<EnvelopeWithdrawal> {
  const { left } = await takeBackMessages(transaction, [message], "consent-withdrawn");
  const sent = left.length > 0 ? await readOutboxMessage(transaction, message) : undefined;
  if (!sent) return { state: "never-left" };
  const keys = await keyReader.readKeys(now, transaction);
  if (!keys.ok) return { state: "notice-owed" };
  const to = { agency: sent.agency, country: sent.country };
  const notice = { envelope: { digest: sent.digest }, to, at: now.toISOString() };
  const sealed = await sealWithdrawal(notice, keys.value);
  if (!sealed.ok) return { state: "notice-owed" };
  const outgoing = { kind: "withdrawal", to, message: sealed.value } as const;
  return { state: "notice-follows", notice: await enqueueMessage(transaction, outgoing, now) };
}
