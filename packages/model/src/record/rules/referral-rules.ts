import { toJsonPointer } from "../../json/json-value.js";
import type { CaseRecord, RecordRule } from "../case-record.js";
import type { InputFault } from "../../fault.js";
import type { Referral, ReferralStatus } from "../referral.js";
import type { Consent } from "../consent.js";
import { findNoAgainstConsent, type StandingNo } from "../newest-consent.js";

/** Consent is revoked only after it was given; a refusal has nothing to revoke. */
export const consentsEndAfterTheyBegin: RecordRule = (record) =>
  (record.consents ?? []).flatMap(({ given, at, revokedAt }, index) => {
    if (revokedAt === undefined) return [];
    const path = toJsonPointer(["consents", index, "revokedAt"]);
    if (!given)
      return [
        {
          code: "invalid-value",
          path,
          message: 'This consent was refused, so there is nothing to revoke: leave "revokedAt" out.',
        },
      ];
    return Date.parse(revokedAt) < Date.parse(at)
      ? [{ code: "invalid-value", path, message: '"revokedAt" lies before "at": correct one of them.' }]
      : [];
  });

const order = ["proposedAt", "sentAt", "answeredAt", "handedBackAt"] as const;

type Step = (typeof order)[number];

/**
 * Times that a referral of each status must have. `declined` may come before sending: the person can say no
 * too.
 */
const happened: Readonly<Record<ReferralStatus, readonly Step[]>> = {
  proposed: [],
  sent: ["sentAt"],
  accepted: ["sentAt", "answeredAt"],
  declined: ["answeredAt"],
  "handed-back": ["sentAt", "handedBackAt"],
};

function checkTimes(referral: Referral, index: number): InputFault[] {
  const at = (step: Step) => toJsonPointer(["referrals", index, step]);
  const missing = happened[referral.status].filter((step) => referral[step] === undefined);
  const faults: InputFault[] = missing.map((step) => ({
    code: "missing-field",
    path: at(step),
    message: `"${step}" is missing: a referral with this status has it.`,
  }));
  if (referral.status === "proposed" && referral.sentAt !== undefined)
    faults.push({
      code: "invalid-value",
      path: at("sentAt"),
      message: 'A referral that is only proposed has not been sent: leave "sentAt" out, or correct "status".',
    });
  const given = order.filter((step) => referral[step] !== undefined);
  given.forEach((step, place) => {
    const before = given[place - 1];
    if (before && Date.parse(referral[step]!) < Date.parse(referral[before]!))
      faults.push({
        code: "invalid-value",
        path: at(step),
        message: `"${step}" lies before "${before}": correct one of them.`,
      });
  });
  return faults;
}

/** A referral has the times that its status speaks of, one after the other. */
export const referralsHaveTheirTimes: RecordRule = (record) => (record.referrals ?? []).flatMap(checkTimes);

const saidNo: Readonly<Record<StandingNo, string>> = {
  refused:
    "The person had refused this purpose and recipient when the referral was sent, and the newest word decides.",
  withdrawn: "The person had withdrawn this consent when the referral was sent, and the newest word decides.",
};

/**
 * Why this consent does not carry this referral; nothing if it does. What is only proposed may still await
 * its consent.
 */
function whyNot(record: CaseRecord, consent: Consent, referral: Referral): string[] {
  const reasons: string[] = [];
  if (consent.purpose !== referral.purpose)
    reasons.push("The consent named here is for another purpose: ask for one of its own.");
  if (consent.recipient.agency !== referral.to.agency || consent.recipient.country !== referral.to.country)
    reasons.push("The consent named here is for another recipient: ask for one of its own.");
  if (referral.sentAt === undefined) return reasons;
  if (Date.parse(consent.at) > Date.parse(referral.sentAt))
    reasons.push("The consent named here was given only after the referral was sent.");
  const no = consent.given ? findNoAgainstConsent(record, consent, referral.sentAt) : "refused";
  if (no) reasons.push(saidNo[no]);
  return reasons;
}

/**
 * What was sent rests on a consent of this record that was given, stood when it was sent, and is for this
 * purpose and this recipient; or says openly why nobody could be asked. Source: IOM Data Protection Manual
 * (2010), transfer to third parties.
 */
export const referralsRestOnConsent: RecordRule = (record) => {
  const consents = new Map((record.consents ?? []).map((consent) => [consent.id, consent]));
  return (record.referrals ?? []).flatMap((referral, index): InputFault[] => {
    const path = toJsonPointer(["referrals", index, "consent"]);
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
          path: toJsonPointer(["referrals", index, "withoutConsent"]),
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
    return whyNot(record, consent, referral).map((message) => ({ code: "invalid-value", path, message }));
  });
};
