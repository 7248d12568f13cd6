import type { InputFault } from "../fault.js";
import { toJsonPointer } from "../json/json-value.js";
import { type IsoDate, parseIsoDate } from "./calendar.js";
import type { Era, PartialDate } from "./partial-date.js";
import { findPossibleDays } from "./possible-days.js";

/**
 * The years in which a date of a case can lie: 1850 to 2150, in each era's own count. A Gregorian year is
 * never plausible as a Buddhist one.
 */
const plausible: Readonly<Record<Era, readonly [number, number]>> = {
  gregorian: [1850, 2150],
  "be-th": [2392, 2693],
  "be-kh": [2393, 2694],
};

/** No document or plan in a case reaches further ahead than this many years; a slip of the pen does. */
const yearsAhead = 30;

const isPlausible = (era: Era, year: number) => year >= plausible[era][0] && year <= plausible[era][1];

/**
 * The question to ask about an implausible year, if it is one. The answer is never guessed from the era that
 * would fit.
 */
function questionOnYear(era: Era, year: number): string | undefined {
  if (isPlausible(era, year)) return undefined;
  if (year >= 0 && year < 100)
    return "The year has one or two digits: which year is meant, in full, and in which era?";
  if (era === "gregorian" && (isPlausible("be-th", year) || isPlausible("be-kh", year)))
    return "The era is gregorian, but the year looks like one of the Buddhist Era: is it Thai (be-th), Khmer (be-kh), or is another year meant?";
  if (era !== "gregorian" && isPlausible("gregorian", year))
    return "The era is Buddhist, but the year looks like a Gregorian one: is the era gregorian, or is another year meant?";
  return `Which year is meant? In this era a year from ${plausible[era][0]} to ${plausible[era][1]} is expected.`;
}

/** Options of `checkPartialDate`: the day of the check, and the place of the date in the input. */
export interface DateCheckOptions {
  /** The day on which the check is made; without it no date is too far in the future. */
  readonly today?: IsoDate;
  /** The keys that lead to the date, for the paths of the faults. */
  readonly at?: readonly PropertyKey[];
}

function isFarAhead(first: IsoDate, today: IsoDate): boolean {
  const day = parseIsoDate(today);
  return day !== undefined && Number(first.slice(0, 4)) > day.year + yearsAhead;
}

/**
 * Everything that is wrong with a date; empty when nothing is. Faults: an era that is none known; a year of one or two digits, of
 * another era by its looks, or implausible (the message asks which is meant; nothing is converted); a day
 * without a month; a day or a month that the year does not have; a date more than 30 years after `today`.
 */
export function checkPartialDate(date: PartialDate, { today, at = [] }: DateCheckOptions = {}): InputFault[] {
  const faults: InputFault[] = [];
  const fault = (field: keyof PartialDate, message: string, code: InputFault["code"] = "invalid-value") =>
    faults.push({ code, path: toJsonPointer([...at, field]), message });
  if (!Object.hasOwn(plausible, date.era)) {
    fault("era", `"era" must be one of ${Object.keys(plausible).join(", ")}.`);
    return faults;
  }
  const question = questionOnYear(date.era, date.year);
  if (question) fault("year", question);
  if (date.day !== undefined && date.month === undefined)
    fault(
      "month",
      "The date has a day but no month: add the month, or leave the day out if the month is not known.",
      "missing-field",
    );
  if (date.month !== undefined && !(date.month >= 1 && date.month <= 12))
    fault("month", "A month is a number from 1 to 12: leave it out if it is not known.");
  if (date.day !== undefined && !(date.day >= 1 && date.day <= 31))
    fault("day", "A day is a number from 1 to 31: leave it out if it is not known.");
  if (faults.length > 0) return faults;
  const days = findPossibleDays(date);
  if (days && today !== undefined && isFarAhead(days.first, today))
    fault("year", "The date lies far in the future: which year is meant, and in which era?");
  if (days) return faults;
  if (
    !findPossibleDays({
      era: date.era,
      year: date.year,
      ...(date.month !== undefined && { month: date.month }),
    })
  )
    fault(
      "month",
      "This year of the Thai era has no such month: it ran from April to December, because the next began on 1 January 1941. Check the year.",
    );
  else
    fault("day", "This month has no such day in this year: check the day, the month, the year and the era.");
  return faults;
}
