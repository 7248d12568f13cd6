import type { IsoDate } from "./calendar.js";

/**
 * The Gregorian days between which a partial date lies, both included. `certain` is false when somebody estimated the date:
 * the day is then probably, but not surely, in the interval. How far an estimate may be off is not known, so the interval is
 * not widened by a figure that nobody gave; whoever derives something from it must treat the result as uncertain.
 */
export interface DateInterval {
  readonly earliest: IsoDate;
  readonly latest: IsoDate;
  readonly certain: boolean;
}
