import type { AgeClass, Answer, CaseRecord, RecordedAssessment, RecordNotice, State } from "@spean/model";

/** Known of a case beside its answers. */
export type CaseFacts = Pick<CaseRecord, "ageClass" | "forms" | "urgentNeeds">;

/**
 * One entry of a case's history: everything that one save appended. `facts` and `person` stand where they
 * changed; observations and consents are named by id.
 */
export interface HistoryEntry {
  readonly key: string;
  readonly savedAt: string;
  readonly facts?: CaseFacts;
  readonly person?: true;
  readonly observations: readonly string[];
  readonly consents: readonly string[];
  /** Outcome of the assessment that was made then; the exported record holds the whole assessment. */
  readonly outcome: State;
}

/**
 * A case as it is opened: the record without its assessments, the derived answers, the latest assessment, and
 * the history, oldest first.
 */
export interface CaseView {
  /** Order of creation, from 1. */
  readonly number: number;
  readonly createdAt: string;
  /** Title of the published case that it was loaded from, in English. */
  readonly title?: string;
  readonly record: CaseFacts &
    Pick<CaseRecord, "id" | "observations" | "consents" | "eventId" | "person" | "rescreenings">;
  readonly answers: Readonly<Record<string, Answer>>;
  readonly conflicts: readonly string[];
  readonly assessment: RecordedAssessment;
  /** What looks odd in the record and may be right: an age class that its own dates contradict, for one. */
  readonly notices?: readonly RecordNotice[];
  readonly history: readonly HistoryEntry[];
}

/** A case in a list. */
export interface CaseListItem {
  readonly id: string;
  /** Order of creation, from 1. */
  readonly number: number;
  readonly createdAt: string;
  /** Title of the published case that it was loaded from, in English. */
  readonly title?: string;
  readonly ageClass: AgeClass;
  readonly outcome: State;
  readonly reported: number;
}

/** One page of a list, newest first. `next`, if there is more, is the `before` of the next page. */
export interface CaseListPage {
  readonly cases: readonly CaseListItem[];
  readonly next?: number;
}
