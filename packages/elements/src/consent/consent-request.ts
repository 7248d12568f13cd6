import type { Consent } from "@spean/model";

/** One question of consent: may this recipient have these categories of data for this purpose? */
export interface ConsentQuestion extends Pick<Consent, "purpose" | "recipient" | "dataCategories"> {
  /** An agreement recorded earlier that still stands: it is not asked again, and can be taken back. */
  readonly standing?: boolean;
}

/** The answer to a request as the record keeps it; the host adds `id`, `at` and `listConsentRequests`. */
export type RecordedConsentAnswer = Pick<
  Consent,
  "purpose" | "recipient" | "dataCategories" | "given" | "by" | "language"
>;
