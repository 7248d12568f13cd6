import type { CaseRecord, Consent, Referral } from "@spean/model";
import type { SendingGrounds } from "../consent/grounds.js";
import { sendingGroundsOf } from "../consent/grounds-of.js";
import { type SendingRequest, SendingRequestShape } from "../consent/sending-request.js";
import { isSameParty } from "../keys/party.js";
import { catchRefusalNow, throwRefusal, type ExchangeResult } from "../refusal/refusal.js";
import { keepTreeLeaves } from "./field-tree.js";
import { sendableFieldTree } from "./fields.js";
import type { PartialRecord } from "./partial-record.js";

/**
 * A record reduced to the fields that may be sent, with the grounds for sending it (none for statistics,
 * which lead to nobody).
 */
export interface MinimisedRecord {
  readonly request: SendingRequest;
  readonly grounds?: SendingGrounds;
  readonly record: PartialRecord;
}

/**
 * Leaves of a record what may be sent for one purpose, to one recipient, on one consent: a field that the
 * sensitivity registry of `@spean/model` has not for the purpose does not travel, nor one whose category was
 * not consented to, nor a referral to, or a consent about, anybody else.
 *
 * @param record a checked case record
 * @param request for what, to whom, when, and on which consent
 * @returns what is left and what it rests on, or why nothing may be sent
 */
export function minimiseRecord(record: CaseRecord, request: SendingRequest): ExchangeResult<MinimisedRecord> {
  return catchRefusalNow(() => minimiseOrThrow(record, request));
}

/** The same for use inside: refusals are thrown. */
export function minimiseOrThrow(record: CaseRecord, request: SendingRequest): MinimisedRecord {
  if (!SendingRequestShape.safeParse(request).success) throwRefusal("request-malformed");
  const { purpose } = request;
  if (purpose === "statistics") return { request, record: kept(record, request, []) };
  const grounds = sendingGroundsOf(record, request);
  return { request, grounds, record: kept(ofThisHandOver(record, request), request, grounds.dataCategories) };
}

function kept(
  record: CaseRecord,
  { purpose }: SendingRequest,
  categories: SendingGrounds["dataCategories"],
): PartialRecord {
  return (keepTreeLeaves(record, sendableFieldTree(purpose, categories)) ?? {}) as PartialRecord;
}

/**
 * Without referrals to others and for other purposes, and without consents that this one does not rest on:
 * where else somebody is sheltered goes nowhere.
 */
function ofThisHandOver(record: CaseRecord, { purpose, recipient, consent }: SendingRequest): CaseRecord {
  const isThis = ({ to, purpose: its }: Referral) =>
    its === purpose &&
    to.country !== undefined &&
    isSameParty({ agency: to.agency, country: to.country }, recipient);
  return {
    ...record,
    referrals: record.referrals?.filter(isThis),
    consents: record.consents?.filter(({ id }: Consent) => id === consent),
  };
}
