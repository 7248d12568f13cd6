import type { PartialDate } from "@spean/model";
import type { MessageId } from "./catalogue.js";
import type { LanguageText } from "./text.js";

interface DateWords {
  readonly message: LanguageText["message"];
  /** A number without grouping, in the numerals chosen. */
  readonly digits: (value: number) => string;
}

/**
 * Words a partial date as it was given: in its own era, which is always named (Thai and Khmer Buddhist years
 * differ, and a bare "2567" is the usual error); parts that are not known are left out; an estimate is
 * marked. It converts nothing.
 */
export function formatPartialDate(date: PartialDate, { message, digits }: DateWords): string {
  const year = message(`date.year.${date.era}`, { year: digits(date.year) });
  const words = withDay(date, { year, message, digits });
  return date.estimated ? message("date.estimated", { date: words }) : words;
}

function withDay(
  { day, month }: PartialDate,
  { year, message, digits }: DateWords & { readonly year: string },
): string {
  const name = month === undefined ? undefined : message(`date.month.${month}` as MessageId);
  if (day === undefined) return name === undefined ? year : message("date.month-year", { month: name, year });
  if (name === undefined) return message("date.day-year", { day: digits(day), year });
  return message("date.day-month-year", { day: digits(day), month: name, year });
}
