import type { Answer, CaseRecord, RecordedAssessment, State } from "@spean/model";

/** What is known of a case beside its answers. */
export type Facts = Pick<CaseRecord, "ageClass" | "forms" | "urgentNeeds">;

/** One entry of a case's history: what one save appended. `facts` stands where they changed, `person` where who the person is did; observations and consents are named by id. */
export interface HistoryEntry {
  readonly key: string;
  readonly savedAt: string;
  readonly facts?: Facts;
  readonly person?: true;
  readonly observations: readonly string[];
  readonly consents: readonly string[];
  /** The outcome of the assessment that was made then; the export holds the whole of it. */
  readonly outcome: State;
}

/**
 * A case as the page opens it: the record without its assessments, the answers that its observations give, the latest assessment, and
 * the history, oldest first. `title` is a published case's, in English.
 */
export interface CaseView {
  /** In the order of creation. */
  readonly number: number;
  readonly createdAt: string;
  readonly title?: string;
  readonly record: Facts &
    Pick<CaseRecord, "id" | "observations" | "consents" | "eventId" | "person" | "rescreenings">;
  readonly answers: Readonly<Record<string, Answer>>;
  readonly conflicts: readonly string[];
  readonly assessment: RecordedAssessment;
  readonly history: readonly HistoryEntry[];
}
