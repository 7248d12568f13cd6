import { Consent, isAdultWhenConsenting, PartialDate, tuckAwayMomentOfNo } from "@spean/model";
import { faultOfConsent } from "../consent/consent-rules.js";
import type { ConsentGrounds } from "../consent/grounds.js";
import type { PartialRecord } from "../minimise/partial-record.js";
import { type RefusalCode, throwRefusal } from "../refusal/refusal.js";
import type { EnvelopeManifest } from "./manifest.js";
import type { RecordPart } from "./record-part.js";

/** What was opened: the manifest that was seen first, and the record part with its grounds. */
interface OpenedParts extends Pick<RecordPart, "grounds" | "record"> {
  readonly manifest: EnvelopeManifest;
}

/** A rule of sending: the refusal code if what was opened does not keep it. */
type SenderRule = (opened: OpenedParts) => RefusalCode | false | undefined;

const sameCodes = (one: readonly string[], other: readonly string[]): boolean =>
  [...new Set(one)].sort().join() === [...new Set(other)].sort().join();

/** A desk decides by the preview, so it says what the record says; an age class that was not sent is the preview's. */
const previewIsOfRecord: SenderRule = ({ manifest: { preview }, grounds, record }) =>
  !(
    (record.ageClass === undefined || preview.ageClass === record.ageClass) &&
    sameCodes(preview.dataCategories, grounds.dataCategories) &&
    sameCodes(
      preview.services,
      (record.referrals ?? []).flatMap(({ services }) => services ?? []),
    )
  ) && "preview-and-record-differ";

const vitalInterestRefers: SenderRule = ({ manifest, grounds }) =>
  grounds.kind === "vital-interest" && manifest.purpose !== "referral" && "override-for-this-purpose";

const notBefore = (at: string, sealedAt: string): boolean => !(Date.parse(at) <= Date.parse(sealedAt));

/** Of age by the date of birth, if it was sent, else by what the grounds and the age class say. */
function wasOfAge({ at, ofAge }: ConsentGrounds, { ageClass, person }: PartialRecord): boolean {
  const birth = PartialDate.safeParse(person?.birth).data;
  if (birth) return isAdultWhenConsenting({ ageClass, person: { birth } }, at);
  return ofAge ?? ageClass === "adult";
}

/** Source: Convention on the Rights of the Child, Art. 3(1). */
function faultByAge(
  grounds: ConsentGrounds,
  record: PartialRecord,
  sealedAt: string,
): RefusalCode | undefined {
  const { by, bestInterest } = grounds;
  if (bestInterest && notBefore(bestInterest.at, sealedAt)) return "best-interest-malformed";
  if (!wasOfAge(grounds, record)) {
    if (by === "person") return "consent-of-child-alone";
    return bestInterest ? undefined : "best-interest-missing";
  }
  // with a best interest, the sender knew of a date of birth that was not sent
  const theirs = by === "person" || by === "legal-representative" || bestInterest !== undefined;
  return theirs ? undefined : "consent-not-theirs-to-give";
}

const consentHolds: SenderRule = ({ manifest, grounds, record }) => {
  if (grounds.kind !== "consent") return undefined;
  const { purpose, recipient, sealedAt: at } = manifest;
  if (notBefore(grounds.at, at)) return "consent-not-yet-given";
  // of a consent that came in part, or cannot be read, a no counts all the same
  const named = record.consents?.find(({ id }) => id === grounds.consent);
  if (named?.given === false) return "consent-refused";
  if (named?.revokedAt !== undefined) return "consent-withdrawn";
  const consents = (record.consents ?? []).flatMap(
    (one) => Consent.safeParse(tuckAwayMomentOfNo(one)).data ?? [],
  );
  const consent = consents.find(({ id }) => id === grounds.consent);
  if (consent && (consent.by !== grounds.by || consent.at !== grounds.at)) return "preview-and-record-differ";
  // the age is judged by the grounds, since the date of birth may not have been sent
  const judged = { ageClass: "adult", consents } as const;
  const stands =
    consent &&
    faultOfConsent({
      consent: { ...consent, by: "person" },
      record: judged,
      request: { purpose, recipient, at },
    });
  const ageClass = record.ageClass ?? manifest.preview.ageClass;
  return stands ?? faultByAge(grounds, { ...record, ageClass }, at);
};

const rules: readonly SenderRule[] = [previewIsOfRecord, vitalInterestRefers, consentHolds];

/**
 * Holds the sender to the rules of sending, on what was opened: a recipient does not rely on the sender having
 * kept them.
 */
export function checkSenderRules(opened: OpenedParts): void {
  for (const rule of rules) {
    const code = rule(opened);
    if (code) throwRefusal(code);
  }
}
