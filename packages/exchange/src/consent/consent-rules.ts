import type { CaseRecord, Consent } from "@spean/model";
import { isSameParty } from "../keys/party.js";
import type { RefusalCode } from "../refusal/refusal.js";

import { mayBeChild, type SendingRequest } from "./sending-request.js";

/** A consent with the record and the request that it is judged by. */
export interface ConsentUnderCheck {
  readonly consent: Consent;
  readonly record: CaseRecord;
  readonly request: SendingRequest;
}

/**
 * Each rule: what it refuses as, and whether the consent fails it. Source: IOM Data Protection Manual (2010),
 * consent and transfer to third parties.
 */
const rules: readonly (readonly [RefusalCode, (judged: ConsentUnderCheck) => boolean])[] = [
  ["consent-refused", ({ consent }) => !consent.given],
  [
    "consent-withdrawn",
    ({ consent, request }) =>
      consent.revokedAt !== undefined && Date.parse(consent.revokedAt) <= Date.parse(request.at),
  ],
  ["consent-not-yet-given", ({ consent, request }) => Date.parse(consent.at) > Date.parse(request.at)],
  ["consent-other-purpose", ({ consent, request }) => consent.purpose !== request.purpose],
  ["consent-other-recipient", ({ consent, request }) => !isTo(consent, request)],
  ["consent-of-child-alone", ({ consent, record }) => mayBeChild(record.ageClass) && consent.by === "person"],
  [
    "consent-not-theirs-to-give",
    ({ consent, record }) =>
      !mayBeChild(record.ageClass) && consent.by !== "person" && consent.by !== "legal-representative",
  ],
];

const isTo = ({ recipient: { agency, country } }: Consent, { recipient }: SendingRequest): boolean =>
  country !== undefined && isSameParty({ agency, country }, recipient);

/** The first reason why nothing may be sent on this consent; nothing if it holds. */
export const faultOfConsent = (judged: ConsentUnderCheck): RefusalCode | undefined =>
  rules.find(([, fails]) => fails(judged))?.[0];

/**
 * Tells if the person had refused or withdrawn consent, for this purpose and this recipient, at that moment.
 */
export function hasRefusedConsent(record: CaseRecord, request: SendingRequest): boolean {
  const asked = (record.consents ?? []).filter(
    (consent) =>
      consent.purpose === request.purpose &&
      isTo(consent, request) &&
      Date.parse(consent.at) <= Date.parse(request.at),
  );
  const last = asked.reduce<Consent | undefined>(
    (newest, next) => (newest && Date.parse(newest.at) > Date.parse(next.at) ? newest : next),
    undefined,
  );
  if (!last) return false;
  return (
    !last.given || (last.revokedAt !== undefined && Date.parse(last.revokedAt) <= Date.parse(request.at))
  );
}
