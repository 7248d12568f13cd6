import type { IsoDate } from "./calendar.js";
import { formatIsoDate } from "./calendar.js";
import type { Era } from "./partial-date.js";

/** The first and the last Gregorian day that can fall in a year of an era. */
export interface EraYearSpan {
  readonly first: IsoDate;
  readonly last: IsoDate;
}

const span = (
  from: readonly [number, number, number],
  to: readonly [number, number, number],
): EraYearSpan => ({
  first: formatIsoDate({ year: from[0], month: from[1], day: from[2] }),
  last: formatIsoDate({ year: to[0], month: to[1], day: to[2] }),
});

/**
 * Thai Buddhist Era. From B.E. 2484 the year is the Gregorian year + 543. Up to B.E. 2482 it ran from 1 April
 * to 31 March, so that January to March are the Gregorian year + 542. B.E. 2483 had nine months: 1 April to
 * 31 December 1940. The era has been official since B.E. 2455 (1912); earlier years are read back by the same
 * rule. Verification: secondary (encyclopaedias on the Thai solar calendar; the decree of 1940 itself was not
 * read).
 */
function thaiYear(year: number): EraYearSpan {
  const gregorian = year - 543;
  if (year >= 2484) return span([gregorian, 1, 1], [gregorian, 12, 31]);
  return year === 2483 ? span([1940, 4, 1], [1940, 12, 31]) : span([gregorian, 4, 1], [gregorian + 1, 3, 31]);
}

/**
 * Khmer Buddhist Era: the Gregorian year + 543, and + 544 from Visak Bochea on (the full moon of the month
 * Pisakh; some count from the day after). Which day that is depends on the lunar calendar as proclaimed in
 * Cambodia, which is not computed here. Any day from 13 April to 5 June is taken to be a possible turning
 * day: 13 April is the earliest Khmer New Year, with which the turn is sometimes confused, and on 5 June 2020
 * the year is attested as turned (B.E. 2564). Verification: unverified; the bounds are ours. They are wider
 * than what was found: public holidays from 26 April (2021) to 18 May (2019), and 23 April to 25 May for the
 * years 1850 to 2100 by the open library momentkh 2.5.5.
 */
const khmerYear = (year: number): EraYearSpan => span([year - 544, 4, 13], [year - 543, 6, 4]);

const spans: Readonly<Record<Era, (year: number) => EraYearSpan>> = {
  gregorian: (year) => span([year, 1, 1], [year, 12, 31]),
  "be-th": thaiYear,
  "be-kh": khmerYear,
};

/**
 * The Gregorian days that can fall in a year of an era. In `be-kh` neighbouring years overlap: the turning
 * day is not certain.
 */
export function spanOfEraYear(era: Era, year: number): EraYearSpan {
  return spans[era](year);
}
