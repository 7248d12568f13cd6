/** One answer of a published case. `statement` is, word for word, one of the facts of the case. */
export interface PublishedObservation {
  readonly id: string;
  readonly indicator: string;
  readonly answer: "yes" | "no" | "unknown" | "declined" | "not-asked";
  readonly observedAt: string;
  readonly observer: { readonly role: string };
  readonly source: "document";
  readonly statement: string;
}

/**
 * A source that facts were read in. `secondary`: a summary or report of the judgment, not the judgment
 * itself.
 */
export interface PublishedSource {
  readonly title: string;
  readonly where: string;
  readonly verification: "primary" | "secondary" | "unverified";
}

/**
 * Publication about a case. Each fact is one paraphrased sentence and ends with the titles of its sources in
 * brackets. `courtFinding` is ground truth about the judgment, not about trafficking.
 */
export interface CasePublication {
  readonly title: string;
  readonly citation: string;
  readonly body: string;
  readonly sources: readonly PublishedSource[];
  readonly facts: readonly string[];
  readonly courtFinding: string;
  readonly note?: string;
}

/**
 * One person of a published case, as a record that scoring reads. No `forms` means that all are possible.
 * Records of people found together share an `eventId`.
 */
export interface PublishedCase {
  readonly id: string;
  readonly ageClass: "adult" | "child" | "unknown" | "disputed";
  readonly forms?: readonly string[];
  readonly eventId?: string;
  readonly observations: readonly PublishedObservation[];
  readonly published: CasePublication;
}
