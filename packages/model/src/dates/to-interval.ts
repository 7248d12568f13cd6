import type { IsoDate } from "./calendar.js";
import type { CheckResult, InputFault } from "../fault.js";
import { checkPartialDate } from "./check-date.js";
import type { PartialDate } from "./partial-date.js";
import { findPossibleDays } from "./possible-days.js";

/**
 * The Gregorian days between which a partial date lies, both included. `certain` is false when somebody
 * estimated the date: the day is then probably, but not surely, in the interval. How far an estimate may be
 * off is not known, so the interval is not widened by a figure that nobody gave; whoever derives something
 * from it must treat the result as uncertain.
 */
export interface DateInterval {
  readonly earliest: IsoDate;
  readonly latest: IsoDate;
  readonly certain: boolean;
}

/**
 * Converts a date of any era to the Gregorian days that it can mean: an interval, never a guess. A date that
 * `checkPartialDate` finds at fault is refused with those faults.
 *
 * @example
 * toInterval({ era: "be-th", year: 2482 }) // 1939-04-01 to 1940-03-31: the Thai year turned on 1 April then
 */
export function convertToInterval(date: PartialDate): CheckResult<DateInterval> {
  const faults = checkPartialDate(date);
  const days = faults.length === 0 ? findPossibleDays(date) : undefined;
  if (!days) return { ok: false, faults: faults as [InputFault, ...InputFault[]] };
  return { ok: true, value: { earliest: days.first, latest: days.last, certain: date.estimated !== true } };
}
