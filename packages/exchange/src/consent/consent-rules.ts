import {
  type CaseRecord,
  type Consent,
  ConsentGiver,
  findNoAgainstConsent,
  isAdultWhenConsenting,
  coversMatter,
} from "@spean/model";
import type { RefusalCode } from "../refusal/refusal.js";
import type { SendingRequest } from "./sending-request.js";

/** A consent with the record and the request that it is judged by. */
export interface ConsentUnderCheck {
  readonly consent: Consent;
  readonly record: Pick<CaseRecord, "ageClass" | "person" | "consents">;
  readonly request: Pick<SendingRequest, "purpose" | "recipient" | "at">;
}

const isOfAge = ({ consent, record }: ConsentUnderCheck): boolean =>
  isAdultWhenConsenting(record, consent.at);

const standsAgainst = ({ consent, record }: ConsentUnderCheck) => findNoAgainstConsent(record, consent);

/**
 * Each rule: what it refuses as, and whether the consent fails it. Source: IOM Data Protection Manual (2010),
 * consent and transfer to third parties.
 */
const rules: readonly (readonly [RefusalCode, (judged: ConsentUnderCheck) => boolean])[] = [
  ["consent-refused", ({ consent }) => !consent.given],
  ["consent-withdrawn", ({ consent }) => consent.revokedAt !== undefined],
  ["consent-not-yet-given", ({ consent, request }) => !(Date.parse(consent.at) <= Date.parse(request.at))],
  ["consent-other-purpose", ({ consent, request }) => consent.purpose !== request.purpose],
  ["consent-other-recipient", ({ consent, request }) => !coversMatter(consent, request)],
  ["consent-overtaken", (judged) => standsAgainst(judged) !== undefined],
  ["consent-of-child-alone", (judged) => !isOfAge(judged) && judged.consent.by === "person"],
  [
    "consent-not-theirs-to-give",
    (judged) =>
      !ConsentGiver.safeParse(judged.consent.by).success ||
      (isOfAge(judged) && judged.consent.by !== "person" && judged.consent.by !== "legal-representative"),
  ],
];

/** The first reason why nothing may be sent on this consent; nothing if it holds. */
export const faultOfConsent = (judged: ConsentUnderCheck): RefusalCode | undefined =>
  rules.find(([, fails]) => fails(judged))?.[0];
