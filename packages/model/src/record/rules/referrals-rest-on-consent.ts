import type { Fault } from "../../fault.js";
import { pointer } from "../../json/pointer.js";
import type { Consent } from "../consent.js";
import type { Referral } from "../referral.js";
import type { RecordRule } from "./record-rule.js";

/** Why this consent does not carry this referral; nothing if it does. What is only proposed may still await its consent. */
function whyNot(consent: Consent, referral: Referral): string[] {
  const reasons: string[] = [];
  if (consent.purpose !== referral.purpose)
    reasons.push("The consent named here is for another purpose: ask for one of its own.");
  if (consent.recipient.agency !== referral.to.agency || consent.recipient.country !== referral.to.country)
    reasons.push("The consent named here is for another recipient: ask for one of its own.");
  if (referral.sentAt === undefined) return reasons;
  const sent = Date.parse(referral.sentAt);
  if (!consent.given) reasons.push("The consent named here was refused, so nothing may be sent on it.");
  if (Date.parse(consent.at) > sent)
    reasons.push("The consent named here was given only after the referral was sent.");
  if (consent.revokedAt !== undefined && Date.parse(consent.revokedAt) <= sent)
    reasons.push("The consent named here had been revoked when the referral was sent.");
  return reasons;
}

/**
 * What was sent rests on a consent of this record that was given, stood when it was sent, and is for this purpose and this
 * recipient; or says openly why nobody could be asked. Source: IOM Data Protection Manual (2010), transfer to third parties.
 */
export const referralsRestOnConsent: RecordRule = (record) => {
  const consents = new Map((record.consents ?? []).map((consent) => [consent.id, consent]));
  return (record.referrals ?? []).flatMap((referral, index): Fault[] => {
    const path = pointer(["referrals", index, "consent"]);
    if (referral.consent === undefined) {
      if (referral.sentAt === undefined || referral.withoutConsent) return [];
      return [
        {
          code: "missing-field",
          path,
          message:
            '"consent" is missing: a referral that was sent names its consent, or says in "withoutConsent" why nobody could be asked.',
        },
      ];
    }
    if (referral.withoutConsent)
      return [
        {
          code: "invalid-value",
          path: pointer(["referrals", index, "withoutConsent"]),
          message: "This referral names a consent too: keep one of the two.",
        },
      ];
    const consent = consents.get(referral.consent);
    if (!consent)
      return [
        {
          code: "unknown-reference",
          path,
          message: 'No consent of this record has this id: name one that is in "consents".',
        },
      ];
    return whyNot(consent, referral).map((message) => ({ code: "invalid-value", path, message }));
  });
};
