import {
  Actor,
  Consent,
  ConsentGiver,
  Country,
  DataCategory,
  FreeText,
  Instant,
  isBlank,
  LanguageTag,
  Purpose,
  type Recipient,
  tuckAwayMomentOfNo,
} from "@spean/model";
import type { PartialRecord } from "../minimise/partial-record.js";

type SentConsent = NonNullable<PartialRecord["consents"]>[number];

/** Tells if a consent as it was sent, whole or in part, is a refusal or a withdrawal. */
const isNo = ({ given, revokedAt }: SentConsent): boolean => given === false || revokedAt !== undefined;

/** The agency that a no names; without a country where that is none known here, so that it counts for any. */
function recipientOfNo({ recipient }: SentConsent, unnamed: Recipient | undefined): Recipient | undefined {
  const { agency = "", country } = recipient ?? {};
  if (isBlank(agency)) return unnamed;
  return { agency, ...(Country.safeParse(country).success && { country: country as Recipient["country"] }) };
}

/** A refusal of an unreadable moment holds, and so does a withdrawal of a consent of one, since it comes after it. */
const momentOfNo = ({ given, at }: SentConsent): string =>
  given === false ? (at ?? "not said") : (Instant.safeParse(at).data ?? "1900-01-01T00:00:00Z");

/** What a no needs beside its purpose: each part as it was sent where it is known here, else as wide as can be. */
function widenParts(sent: SentConsent): Omit<Consent, "id" | "purpose" | "recipient"> {
  const known = sent.dataCategories?.filter((one) => DataCategory.safeParse(one).success);
  const askedBy = Actor.safeParse(sent.askedBy).data;
  const note = FreeText.safeParse(sent.note).data;
  return {
    dataCategories: known?.length ? (known as DataCategory[]) : DataCategory.options,
    given: sent.given ?? true,
    by: ConsentGiver.safeParse(sent.by).data ?? "person",
    at: momentOfNo(sent),
    language: LanguageTag.safeParse(sent.language).data ?? "und",
    ...(askedBy && { askedBy }),
    ...(sent.revokedAt !== undefined && { revokedAt: sent.revokedAt }),
    ...(note !== undefined && { note }),
  };
}

/**
 * Reads a person's no, of which some words are of another version or did not come, as widely as it may have been
 * meant: for every purpose if its purpose is none known here, for every country, for every category. So it
 * protects; what was sent is kept beside it. Of anything but a no, nothing.
 *
 * @param sent a consent as it was sent, which cannot be read as one
 * @param unnamed whom it is about where it names nobody
 */
export function readUnknownNo(sent: SentConsent, unnamed?: Recipient): Consent[] {
  const recipient = recipientOfNo(sent, unnamed);
  if (!isNo(sent) || !recipient) return [];
  const purpose = Purpose.safeParse(sent.purpose).data;
  const parts = widenParts(sent);
  const id = sent.id ?? "no";
  return (purpose ? [purpose] : Purpose.options).flatMap(
    (one) =>
      Consent.safeParse(
        tuckAwayMomentOfNo({ ...parts, id: purpose ? id : `${id} ${one}`, purpose: one, recipient }),
      ).data ?? [],
  );
}
