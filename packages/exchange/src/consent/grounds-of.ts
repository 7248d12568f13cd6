import { type CaseRecord, type Consent, findStandingNo, isAdultWhenConsenting, isBlank } from "@spean/model";
import { throwRefusal } from "../refusal/refusal.js";
import { faultOfConsent } from "./consent-rules.js";
import { BestInterest, type ConsentGrounds, type SendingGrounds, VitalInterest } from "./grounds.js";
import type { SendingRequest } from "./sending-request.js";

/** Finds the grounds for sending. Refuses with what is missing. */
export function sendingGroundsOf(record: CaseRecord, request: SendingRequest): SendingGrounds {
  const { consent, vitalInterest } = request;
  if (consent !== undefined && vitalInterest !== undefined) throwRefusal("override-with-consent");
  return vitalInterest === undefined ? fromConsent(record, request) : fromVitalInterest(record, request);
}

function fromConsent(record: CaseRecord, request: SendingRequest): SendingGrounds {
  if (request.consent === undefined) throwRefusal("consent-missing");
  const consent =
    record.consents?.find(({ id }) => id === request.consent) ?? throwRefusal("consent-unknown");
  const fault = faultOfConsent({ consent, record, request });
  if (fault) throwRefusal(fault);
  const { id, by, at, dataCategories } = consent;
  return {
    kind: "consent",
    consent: id,
    by,
    at,
    dataCategories,
    ...groundsByAge(record, consent, request),
  };
}

/** Who was a child at the conduct and is of age now consents in person: the recipient has to be told so. */
function groundsByAge(
  record: CaseRecord,
  { at }: Consent,
  request: SendingRequest,
): Pick<ConsentGrounds, "bestInterest" | "ofAge"> {
  if (!isAdultWhenConsenting(record, at)) return { bestInterest: bestInterestOf(request) };
  return record.ageClass === "adult" ? {} : { ofAge: true };
}

/** Source: Convention on the Rights of the Child, Art. 3(1). */
function bestInterestOf({ bestInterest, at }: SendingRequest): BestInterest {
  if (bestInterest === undefined) throwRefusal("best-interest-missing");
  const read = BestInterest.safeParse(bestInterest).data;
  const holds = read && !isBlank(read.reason) && Date.parse(read.at) <= Date.parse(at);
  return holds ? read : throwRefusal("best-interest-malformed");
}

/** An agreement that lies ahead, or was not theirs to give, lifts no refusal: it would carry nothing either. */
function isEmptyYes(consent: Consent, record: CaseRecord, request: SendingRequest): boolean {
  if (!consent.given || consent.revokedAt !== undefined) return false;
  const fault = faultOfConsent({ consent, record, request });
  return fault === "consent-not-yet-given" || fault === "consent-not-theirs-to-give";
}

function fromVitalInterest(record: CaseRecord, request: SendingRequest): SendingGrounds {
  if (request.purpose !== "referral") throwRefusal("override-for-this-purpose");
  const consents = record.consents?.filter((consent) => !isEmptyYes(consent, record, request));
  if (findStandingNo({ consents }, request)) throwRefusal("override-against-refusal");
  const read = VitalInterest.safeParse(request.vitalInterest).data;
  if (!read || isBlank(read.reason)) throwRefusal("override-malformed");
  return { kind: "vital-interest", ...read };
}
