import type { SpeanConsent } from "@spean/elements";
import type { Consent } from "@spean/model";

/** What consent is asked for here: may this agency keep what is said, and may the shelter have it? The recipients are invented. */
export interface Asked extends Pick<Consent, "purpose" | "recipient" | "dataCategories"> {
  /** The message with the recipient's name in the reader's language; the record holds the one in English. */
  readonly shownAs: "consent.agency" | "consent.shelter";
}

/** The requests, in the order in which they are asked. */
export const asked: readonly Asked[] = [
  {
    purpose: "screening",
    recipient: { agency: "Demonstration agency" },
    shownAs: "consent.agency",
    dataCategories: ["urgent-needs", "observations", "assessments"],
  },
  {
    purpose: "referral",
    recipient: { agency: "Demonstration shelter" },
    shownAs: "consent.shelter",
    dataCategories: ["urgent-needs", "observations", "assessments"],
  },
];

/** The agreement to each request that still stands, by the purpose. */
export function standingConsents(consents: readonly Consent[] = []): (Consent | undefined)[] {
  return asked.map(({ purpose }) => consents.findLast((consent) => consent.purpose === purpose && consent.given && consent.revokedAt === undefined));
}

/** What an element says now, as consents to append: whole answers, and standing agreements that were taken back. */
export function consentsFrom(
  element: Pick<SpeanConsent, "answers" | "choices">,
  standing: readonly (Consent | undefined)[],
  { at, newId }: { readonly at: string; readonly newId: () => string },
): Consent[] {
  const taken = standing.flatMap((consent, index) => (consent && element.choices[index] === "withdrawn" ? [{ ...consent, revokedAt: at }] : []));
  const answered = element.answers.flatMap((answer) => {
    const index = asked.findIndex(({ purpose }) => purpose === answer.purpose);
    const request = asked[index];
    return request && !standing[index] ? [{ ...answer, recipient: request.recipient, id: newId(), at }] : [];
  });
  return [...taken, ...answered];
}
