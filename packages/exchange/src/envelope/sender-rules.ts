import {
  AgeClass,
  Consent,
  ConsentGiver,
  DataCategory,
  isAdultWhenConsenting,
  PartialDate,
  tuckAwayMomentOfNo,
} from "@spean/model";
import { faultOfConsent } from "../consent/consent-rules.js";
import type { ReceivedGrounds } from "../consent/grounds.js";
import { readUnknownNo } from "../consent/read-no.js";
import type { PartialRecord } from "../minimise/partial-record.js";
import { type RefusalCode, throwRefusal } from "../refusal/refusal.js";
import type { EnvelopeManifest } from "./manifest.js";
import type { RecordPart } from "./record-part.js";

type ReceivedConsent = Extract<ReceivedGrounds, { readonly kind: "consent" }>;

/** What was opened: the manifest that was seen first, and the record part with its grounds. */
interface OpenedParts extends Pick<RecordPart, "grounds" | "record"> {
  readonly manifest: EnvelopeManifest;
}

/** The same, where it rests on a consent. */
interface ConsentOpened extends OpenedParts {
  readonly grounds: ReceivedConsent;
}

/** A rule of sending: the refusal code if what was opened does not keep it. */
type SenderRule = (opened: OpenedParts) => RefusalCode | false | undefined;

const sameCodes = (one: readonly string[], other: readonly string[]): boolean =>
  [...new Set(one)].sort().join() === [...new Set(other)].sort().join();

/** The rules of consent rest on the age class, so a word for it that is none of this version is refused as such. */
const ageClassIsKnown: SenderRule = ({ record: { ageClass } }) =>
  ageClass !== undefined &&
  !AgeClass.safeParse(ageClass).success &&
  throwRefusal("age-class-unknown", "At /record/ageClass.");

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

/** A record with the age class that the rules go by. */
type AgedRecord = PartialRecord & { readonly ageClass: AgeClass };

/** Of age by the date of birth, if it was sent, else by what the grounds and the age class say. */
function wasOfAge({ at, ofAge }: ReceivedConsent, { ageClass, person }: AgedRecord): boolean {
  const birth = PartialDate.safeParse(person?.birth).data;
  if (birth) return isAdultWhenConsenting({ ageClass, person: { birth } }, at);
  return ofAge ?? ageClass === "adult";
}

/** Source: Convention on the Rights of the Child, Art. 3(1). */
function faultByAge(grounds: ReceivedConsent, record: AgedRecord, sealedAt: string): RefusalCode | undefined {
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

/** What of the consent that the grounds name speaks against them: field by field, since it may have come in part. */
function faultOfNamedConsent({ manifest, grounds, record }: ConsentOpened): RefusalCode | undefined {
  const place = record.consents?.findIndex(({ id }) => id === grounds.consent) ?? -1;
  const named = record.consents?.[place];
  if (!named) return undefined;
  const { given, revokedAt, by, at, purpose, recipient } = named;
  if (given === false) return "consent-refused";
  if (revokedAt !== undefined) return "consent-withdrawn";
  if (by !== undefined && !ConsentGiver.safeParse(by).success)
    throwRefusal("ground-unknown", `At /record/consents/${place}/by.`);
  if ((by ?? grounds.by) !== grounds.by || (at ?? grounds.at) !== grounds.at)
    return "preview-and-record-differ";
  if ((purpose ?? manifest.purpose) !== manifest.purpose) return "consent-other-purpose";
  const { agency, country } = recipient ?? manifest.recipient;
  const same = agency === manifest.recipient.agency && country === manifest.recipient.country;
  return same ? undefined : "consent-other-recipient";
}

/** The consent of the grounds, beside every no of the record, each as widely as it may have been meant. */
function faultBesideOthers({ manifest, grounds, record }: ConsentOpened): RefusalCode | undefined {
  const { purpose, recipient, sealedAt: at } = manifest;
  const consents = (record.consents ?? []).flatMap(
    (one) => Consent.safeParse(tuckAwayMomentOfNo(one)).data ?? readUnknownNo(one, recipient),
  );
  const consent: Consent = {
    ...{ id: grounds.consent, purpose, recipient, at: grounds.at, dataCategories: DataCategory.options },
    // the age is judged by the grounds, since the date of birth may not have been sent
    ...{ given: true, by: "person", language: "und" },
  };
  return faultOfConsent({
    consent,
    record: { ageClass: "adult", consents },
    request: { purpose, recipient, at },
  });
}

const consentHolds: SenderRule = ({ manifest, grounds, record }) => {
  if (grounds.kind !== "consent") return undefined;
  if (notBefore(grounds.at, manifest.sealedAt)) return "consent-not-yet-given";
  const opened = { manifest, grounds, record };
  const ageClass = AgeClass.safeParse(record.ageClass).data ?? manifest.preview.ageClass;
  return (
    faultOfNamedConsent(opened) ??
    faultBesideOthers(opened) ??
    faultByAge(grounds, { ...record, ageClass }, manifest.sealedAt)
  );
};

const rules: readonly SenderRule[] = [ageClassIsKnown, previewIsOfRecord, vitalInterestRefers, consentHolds];

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
