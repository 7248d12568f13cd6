import { sealRecord, type SendingRequest } from "@spean/exchange";
import type { CaseRecord } from "@spean/model";
import type { CourierContext } from "../courier-context.js";
import { type CourierResult, refuseMessage } from "../courier-refusal.js";
import type { CourierQueries } from "../database/courier-database.js";
import { enqueueMessage } from "./outbox.js";

/**
 * A record to be sent: for what, to whom and on which consent (`request`), on which legal basis, and until
 * when it may be accepted (ISO 8601).
 */
export interface RecordDispatchRequest {
  readonly record: CaseRecord;
  readonly request: SendingRequest;
  readonly legalBasis: string;
  readonly expiresAt: string;
}

/**
 * Seals a record for one recipient and writes the envelope to the outbox, within the transaction that notes
 * the referral. Consent is judged at the moment of sealing (`request.at`). The value is the envelope's id in
 * the outbox.
 */
export async function sendRecord<Transaction extends CourierQueries>(
  { keyReader, standard }: CourierContext<Transaction>,
  transaction: CourierQueries,
  { record, request, legalBasis, expiresAt }: RecordDispatchRequest,
): Promise<CourierResult<string>> {
  const now = new Date(request.at);
  const keys = await keyReader.readKeys(now, transaction);
  if (!keys.ok) return keys;
  const sealed = await sealRecord(record, request, { ...keys.value, standard, legalBasis, expiresAt });
  if (!sealed.ok) return refuseMessage(sealed.refusal);
  const message = { kind: "envelope", to: request.recipient, message: sealed.value.envelope } as const;
  return { ok: true, value: await enqueueMessage(transaction, message, now) };
}
