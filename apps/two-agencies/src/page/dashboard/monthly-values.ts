import type { SuppressedCount } from "../../shared/dashboard.js";

/** One line over months: its title, a value for each month, and how a value is written. */
export interface MonthlyValues {
  readonly title: string;
  readonly months: readonly string[];
  readonly values: readonly SuppressedCount[];
  readonly write: (value: number) => string;
}
