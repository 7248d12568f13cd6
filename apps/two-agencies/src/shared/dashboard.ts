import type { ListedOutcome } from "@spean/store/client";

/**
 * A count; `null` where it is so small, or so easily worked out from the others, that it could point to a
 * person.
 */
export type SuppressedCount = number | null;

/** One month of the agency's own days, `YYYY-MM`. `undetermined`: the share of its cases, from 0 to 1. */
interface MonthFigures {
  readonly month: string;
  readonly cases: SuppressedCount;
  readonly undetermined: SuppressedCount;
}

/**
 * Cases by the time from beginning to the first decision. `under` is in days; the last class has no upper
 * bound.
 */
export interface DecisionWaitFigures {
  readonly under?: number;
  readonly cases: SuppressedCount;
}

/**
 * Figures of the dashboard: counts of cases, never a case, each by the highest outcome that it ever reached.
 * Oldest month first, including months without cases.
 */
export interface DashboardFigures {
  readonly months: readonly MonthFigures[];
  readonly outcomes: readonly { readonly outcome: ListedOutcome; readonly cases: SuppressedCount }[];
  /** By dimension code, cases in which it is indicated on a list; a case counts in each of its dimensions. */
  readonly dimensions: readonly { readonly dimension: string; readonly cases: SuppressedCount }[];
  readonly waits: readonly DecisionWaitFigures[];
}
