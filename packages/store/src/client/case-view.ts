import type { AgeClass, Answer, CaseRecord, RecordedAssessment, RecordNotice, State } from "@spean/model";
import type { ListedOutcome } from "./outcome-order.js";

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
 * The outcome by which a case goes: the highest that it ever reached, the last moment at which it was
 * assessed so, and the signs reported then. It is never replaced: where the latest assessment is lower, that
 * one stands beside it in `lowered`, with the moment since which it is lower.
 */
export interface OutcomeStanding {
  readonly outcome: ListedOutcome;
  readonly outcomeAt: string;
  readonly reported: number;
  readonly lowered?: { readonly outcome: ListedOutcome; readonly reported: number; readonly at: string };
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
    Pick<
      CaseRecord,
      "id" | "observations" | "consents" | "eventId" | "person" | "rescreenings" | "previousCaseIds"
    >;
  readonly answers: Readonly<Record<string, Answer>>;
  readonly conflicts: readonly string[];
  readonly assessment: RecordedAssessment;
  readonly standing: OutcomeStanding;
  /** What looks odd in the record and may be right: an age class that its own dates contradict, for one. */
  readonly notices?: readonly RecordNotice[];
  readonly history: readonly HistoryEntry[];
}

/** A case in a list. */
export interface CaseListItem extends OutcomeStanding {
  readonly id: string;
  /** Order of creation, from 1. */
  readonly number: number;
  readonly createdAt: string;
  /** Title of the published case that it was loaded from, in English. */
  readonly title?: string;
  readonly ageClass: AgeClass;
}

/** One page of a list, newest first. `next`, if there is more, is the `before` of the next page. */
export interface CaseListPage {
  readonly cases: readonly CaseListItem[];
  readonly next?: number;
}
