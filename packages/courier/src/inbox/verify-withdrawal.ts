import { openWithdrawal } from "@spean/exchange";
import type { CourierContext } from "../courier-context.js";
import { type CourierResult, refuseMessage } from "../courier-refusal.js";
import type { CourierQueries } from "../database/courier-database.js";
import { digestMessage } from "../outbox/outbox.js";
import type { IncomingMessage } from "./read-reply.js";
import { plainInboxReply, type VerifiedMessage } from "./verified-message.js";

/** Verifies a sender's notice that an envelope is withdrawn. The envelope may not have come yet. */
export async function verifyWithdrawal<Transaction extends CourierQueries>(
  { handlers }: CourierContext<Transaction>,
  { message, now, ...keys }: IncomingMessage,
): Promise<CourierResult<VerifiedMessage<Transaction>>> {
  const opened = await openWithdrawal(message, { ...keys, at: now.toISOString() });
  if (!opened.ok) return refuseMessage(opened.refusal);
  const { envelope, from, at } = opened.value.notice;
  return {
    ok: true,
    value: {
      row: {
        digest: digestMessage(message),
        kind: "withdrawal",
        ...from,
        message,
        reply: plainInboxReply,
        arrivedAt: now,
      },
      handle: (transaction) =>
        handlers.onWithdrawal(transaction, {
          digest: envelope.digest,
          from,
          at,
          arrivedAt: now,
          proof: message,
        }),
    },
  };
}
