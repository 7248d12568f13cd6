import type { CaseRecord, Consent, Referral } from "@spean/model";
import type { Grounds } from "../consent/grounds.js";
import { groundsOf } from "../consent/grounds-of.js";
import { type SendingRequest, SendingRequestShape } from "../consent/sending-request.js";
import { sameParty } from "../keys/party.js";
import { attemptNow, refuse, type Result } from "../refusal/refusal.js";
import { keep } from "./field-tree.js";
import { sendableTree } from "./fields.js";
import type { PartialRecord } from "./partial-record.js";

/** What may be sent: what it rests on (nothing, for statistics, which leads to nobody), and the record without all the rest. */
export interface Minimised {
  readonly request: SendingRequest;
  readonly grounds?: Grounds;
  readonly record: PartialRecord;
}

/**
 * Leaves of a record what may be sent for one purpose, to one recipient, on one consent: a field that the sensitivity registry of
 * `@spean/model` has not for the purpose does not travel, nor one whose category was not consented to, nor a referral to, or a consent
 * about, anybody else.
 *
 * @param record a checked case record
 * @param request for what, to whom, when, and on which consent
 * @returns what is left and what it rests on, or why nothing may be sent
 */
export function minimise(record: CaseRecord, request: SendingRequest): Result<Minimised> {
  return attemptNow(() => minimised(record, request));
}

/** The same for use inside: refusals are thrown. */
export function minimised(record: CaseRecord, request: SendingRequest): Minimised {
  if (!SendingRequestShape.safeParse(request).success) refuse("request-malformed");
  const { purpose } = request;
  if (purpose === "statistics") return { request, record: kept(record, request, []) };
  const grounds = groundsOf(record, request);
  return { request, grounds, record: kept(ofThisHandOver(record, request), request, grounds.dataCategories) };
}

function kept(
  record: CaseRecord,
  { purpose }: SendingRequest,
  categories: Grounds["dataCategories"],
): PartialRecord {
  return (keep(record, sendableTree(purpose, categories)) ?? {}) as PartialRecord;
}

/** Without referrals to others and for other purposes, and without consents that this one does not rest on: where else somebody is sheltered goes nowhere. */
function ofThisHandOver(record: CaseRecord, { purpose, recipient, consent }: SendingRequest): CaseRecord {
  const isThis = ({ to, purpose: its }: Referral) =>
    its === purpose &&
    to.country !== undefined &&
    sameParty({ agency: to.agency, country: to.country }, recipient);
  return {
    ...record,
    referrals: record.referrals?.filter(isThis),
    consents: record.consents?.filter(({ id }: Consent) => id === consent),
  };
}
