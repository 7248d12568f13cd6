import type { State } from "@spean/model";

/** A count; `null` where it is so small, or so easily worked out from the others, that it could point to a person. */
export type SuppressedCount = number | null;

/** One month of the agency's own days, `YYYY-MM`. `undetermined`: the share of its cases, from 0 to 1. */
interface MonthFigures {
  readonly month: string;
  readonly cases: SuppressedCount;
  readonly undetermined: SuppressedCount;
}

/** How long it took from beginning a case to its first decision. `under` in days, the last without bound. */
export interface DecisionWaitFigures {
  readonly under?: number;
  readonly cases: SuppressedCount;
}

/** What a dashboard shows: counts of cases, never a case. Oldest month first, those without a case among them. */
export interface DashboardFigures {
  readonly months: readonly MonthFigures[];
  readonly outcomes: readonly { readonly outcome: State; readonly cases: SuppressedCount }[];
  /** By dimension code, cases in which it is indicated on a list; a case counts in each of its dimensions. */
  readonly dimensions: readonly { readonly dimension: string; readonly cases: SuppressedCount }[];
  readonly waits: readonly DecisionWaitFigures[];
}
