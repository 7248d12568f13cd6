import { type CivilDateParts, type IsoDate, parseIsoDate, daysInMonth, formatIsoDate } from "./calendar.js";
import { type EraYearSpan, spanOfEraYear } from "./era-year.js";
import type { PartialDate } from "./partial-date.js";

/**
 * The stretch of one Gregorian year that the month and day given leave open; nothing where there is no such
 * day.
 */
function stretch(year: number, { month, day }: PartialDate): EraYearSpan | undefined {
  if (month === undefined)
    return {
      first: formatIsoDate({ year, month: 1, day: 1 }),
      last: formatIsoDate({ year, month: 12, day: 31 }),
    };
  const length = daysInMonth(year, month);
  if (day !== undefined && day > length) return undefined;
  return {
    first: formatIsoDate({ year, month, day: day ?? 1 }),
    last: formatIsoDate({ year, month, day: day ?? length }),
  };
}

const later = (a: IsoDate, b: IsoDate) => (a > b ? a : b);
const earlier = (a: IsoDate, b: IsoDate) => (a < b ? a : b);

/**
 * The first and the last Gregorian day that a date can mean; nothing where it means none, such as 29 February
 * 2568 or February 2483 in the Thai era. A Khmer date near the turn of the year can mean days about a year
 * apart: both ends are kept, since which one is meant is not known. The year must be plausible and the month
 * 1 to 12.
 */
export function findPossibleDays(date: PartialDate): EraYearSpan | undefined {
  const year = spanOfEraYear(date.era, date.year);
  const years = [year.first, year.last].map((iso) => (parseIsoDate(iso) as CivilDateParts).year);
  const pieces = [...new Set(years)]
    .map((gregorian) => stretch(gregorian, date))
    .filter((piece) => piece !== undefined)
    .map((piece) => ({ first: later(piece.first, year.first), last: earlier(piece.last, year.last) }))
    .filter(({ first, last }) => first <= last);
  const [start] = pieces;
  const end = pieces.at(-1);
  return start && end && { first: start.first, last: end.last };
}
