/**
 * A day in the proleptic Gregorian calendar, written `YYYY-MM-DD` with four year digits; such strings sort as
 * the days do.
 */
export type IsoDate = string;

/** A day by its parts in the Gregorian calendar, whether or not there is such a day. */
export interface CivilDateParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const isLeapYear = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

const longMonths = new Set([1, 3, 5, 7, 8, 10, 12]);

/** Number of days in a month of a Gregorian year. `month` is 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return longMonths.has(month) ? 31 : 30;
}

const digits = (value: number, width: number) => String(value).padStart(width, "0");

/** Writes a Gregorian day as an ISO string. Year is 1 to 9999. */
export function formatIsoDate({ year, month, day }: CivilDateParts): IsoDate {
  return `${digits(year, 4)}-${digits(month, 2)}-${digits(day, 2)}`;
}

/** Reads `YYYY-MM-DD`; undefined when the text has another form or there is no such day. */
export function parseIsoDate(iso: string): CivilDateParts | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  if (!match) return undefined;
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  const exists = year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
  return exists ? { year, month, day } : undefined;
}
