import type { AgeClass, State } from "@spean/model";

/** A case in the list. `title` is a published case's, in English. */
export interface CaseListItem {
  readonly id: string;
  /** In the order of creation; `caseNumberOf` makes of it how the agency names the case. */
  readonly number: number;
  readonly createdAt: string;
  readonly title?: string;
  readonly ageClass: AgeClass;
  readonly outcome: State;
  readonly reported: number;
}

/** One page of the list, newest first. `next`, where there is more, is what to ask the next page with: `?before=`. */
export interface CaseList {
  readonly cases: readonly CaseListItem[];
  readonly next?: number;
}
