import type { SpeanConsent } from "@spean/elements";
import type { Consent } from "@spean/model";
import { findNoAgainstConsent } from "@spean/model/consent";
import type { AgencyProfile } from "../../agencies/agency.js";

/**
 * A consent that is asked for here: that this agency keeps what is said, or that the shelter receives it. The
 * recipients are invented.
 */
export interface AgencyConsentRequest extends Pick<Consent, "purpose" | "recipient" | "dataCategories"> {
  /** The recipient's name, by the reader's language; the record holds the one in English. */
  readonly names: AgencyProfile["name"];
}

const shelter = { en: "Demonstration shelter", km: "ទីជម្រកសាកល្បង", th: "ที่พักพิงตัวอย่าง" };
const dataCategories: Consent["dataCategories"] = ["urgent-needs", "observations", "assessments"];

/** The requests of an agency, in the order in which they are asked. */
export const listConsentRequests = ({
  name,
}: Pick<AgencyProfile, "name">): readonly AgencyConsentRequest[] => [
  { purpose: "screening", recipient: { agency: name.en }, names: name, dataCategories },
  { purpose: "referral", recipient: { agency: shelter.en }, names: shelter, dataCategories },
];

/** The agreement to each request that still stands, by the purpose; a later no, whatever its form, ends it. */
export function findStandingConsents(
  asked: readonly AgencyConsentRequest[],
  consents: readonly Consent[] = [],
): (Consent | undefined)[] {
  return asked.map(({ purpose }) =>
    consents.findLast(
      (consent) =>
        consent.purpose === purpose &&
        consent.given &&
        findNoAgainstConsent({ consents }, consent) === undefined,
    ),
  );
}

/**
 * Reads the consents to append from an element: complete answers, and standing agreements that were
 * withdrawn.
 */
export function readConsentAnswers(
  element: Pick<SpeanConsent, "answers" | "choices">,
  asked: readonly AgencyConsentRequest[],
  {
    standing,
    at,
    newId,
  }: {
    readonly standing: readonly (Consent | undefined)[];
    readonly at: string;
    readonly newId: () => string;
  },
): Consent[] {
  const taken = standing.flatMap((consent, index) =>
    consent && element.choices[index] === "withdrawn" ? [{ ...consent, revokedAt: at }] : [],
  );
  const answered = element.answers.flatMap((answer) => {
    const index = asked.findIndex(({ purpose }) => purpose === answer.purpose);
    const request = asked[index];
    return request && !standing[index] ? [{ ...answer, recipient: request.recipient, id: newId(), at }] : [];
  });
  return [...taken, ...answered];
}
