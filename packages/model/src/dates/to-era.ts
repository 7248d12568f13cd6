import type { CheckResult } from "../fault.js";
import { type IsoDate, parseIsoDate } from "./calendar.js";
import { spanOfEraYear } from "./era-year.js";
import type { Era } from "./partial-date.js";

/**
 * A Gregorian day as parts in an era. `years` holds two in `be-kh` near the turn of the year: either can be
 * the one.
 */
export interface DateInEra {
  readonly era: Era;
  readonly years: readonly [number] | readonly [number, number];
  readonly month: number;
  readonly day: number;
}

/** Years by which an era's count can be ahead of the Gregorian one. */
const offsets: Readonly<Record<Era, readonly number[]>> = {
  gregorian: [0],
  "be-th": [542, 543],
  "be-kh": [543, 544],
};

/**
 * Writes a Gregorian day in an era, for showing it. Months and days are the same in all eras; the year is
 * every year that the day can fall in, never a guess between them. Text that is not an existing day
 * `YYYY-MM-DD` is a fault.
 */
export function convertToEra(iso: IsoDate, era: Era): CheckResult<DateInEra> {
  const civil = parseIsoDate(iso);
  if (!civil)
    return {
      ok: false,
      faults: [
        {
          code: "invalid-value",
          path: "",
          message: "This is not an existing day in the form YYYY-MM-DD: correct it.",
        },
      ],
    };
  const years = offsets[era]
    .map((offset) => civil.year + offset)
    .filter((year) => {
      const { first, last } = spanOfEraYear(era, year);
      return first <= iso && iso <= last;
    });
  return {
    ok: true,
    value: { era, years: years as [number] | [number, number], month: civil.month, day: civil.day },
  };
}
