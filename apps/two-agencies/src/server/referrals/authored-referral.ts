import type { SendingRequest } from "@spean/exchange";
import { type Actor, answersOfObservations, type CaseRecord, type Referral } from "@spean/model";
import type { NewReferralRequest } from "../../shared/referral.js";

/** A referral that somebody writes: what was written, who writes it, and when. */
export interface AuthoredReferral {
  readonly written: NewReferralRequest;
  readonly by: Actor;
  readonly now: Date;
}

/** The referral as the model has it, as it is sent. */
export function buildReferral({ written, by, now }: AuthoredReferral): Referral {
  const { id, to, purpose, services, reason, consent, vitalInterest } = written;
  const at = now.toISOString();
  return {
    id,
    to,
    purpose,
    services,
    ...(consent !== undefined && { consent }),
    ...(vitalInterest && { withoutConsent: { ground: "vital-interest", by, reason: vitalInterest.reason } }),
    ...(reason !== undefined && { reason }),
    status: "sent",
    by,
    proposedAt: at,
    sentAt: at,
  };
}

/** Builds the request to the exchange: purpose, recipient and legal grounds of the sending. */
export function buildSendingRequest({ written, by, now }: AuthoredReferral): SendingRequest {
  const { to: recipient, purpose, consent, bestInterest, vitalInterest } = written;
  const at = now.toISOString();
  return {
    purpose,
    recipient,
    at,
    ...(consent !== undefined && { consent }),
    ...(bestInterest && { bestInterest: { ...bestInterest, by, at } }),
    ...(vitalInterest && { vitalInterest: { ...vitalInterest, by } }),
  };
}

/** The whole record with the referral in it: what is minimised. */
export function addReferral(record: CaseRecord, referral: Referral): CaseRecord {
  return { ...record, ...answersGiven(record), referrals: [...(record.referrals ?? []), referral] };
}

function answersGiven(record: CaseRecord): Pick<CaseRecord, "answers"> {
  const { answers } = answersOfObservations(record);
  return Object.keys(answers).length > 0 ? { answers } : {};
}
