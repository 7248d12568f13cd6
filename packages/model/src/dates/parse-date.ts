import type { CheckResult, InputFault } from "../fault.js";
import { checkPartialDate } from "./check-date.js";
import { mixesDigitScripts, normaliseDigits } from "../digits.js";
import { stripInvisible } from "../visible-text.js";
import type { Era, PartialDate } from "./partial-date.js";
import { readWordedDate } from "./worded-date.js";

type Parts = Pick<PartialDate, "year" | "month" | "day">;

const yearAlone = /^(?<year>\d+)$/;
const yearFirst =
  /^(?<year>\d{3,})(?<mark>[/.-])(?<month>\d{1,2})(?:(?<last>[/.-])(?<day>\d{1,2})(?:t00:00(?::00(?:\.0+)?)?(?:z|[+-]00:?00)?)?)?$/i;
const dayFirst = /^(?:(?<day>\d{1,2})(?<mark>[/.-]))?(?<month>\d{1,2})(?<last>[/.-])(?<year>\d{3,})$/;
const twoDigitYear = /^\d{1,2}([/.-])\d{1,2}\1\d{1,2}$/;
const withTime = /^\d{4}-\d{1,2}-\d{1,2}[t ]\d/i;

function partsOf(text: string): Parts | undefined {
  const groups = (yearAlone.exec(text) ?? yearFirst.exec(text) ?? dayFirst.exec(text))?.groups;
  if (!groups || (groups.mark && groups.last && groups.mark !== groups.last)) return undefined;
  const { year, month, day } = groups;
  return {
    year: Number(year),
    ...(month !== undefined && { month: Number(month) }),
    ...(day !== undefined && { day: Number(day) }),
  };
}

/** The text as it is read: nothing invisible, ASCII digits and marks, no space around a mark. */
const plainDate = (text: string): string =>
  normaliseDigits(text)
    .replace(/[\uff0d-\uff0f]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) - 0xfee0))
    .replace(/[\u2010-\u2013\u2212]/g, "-")
    .replace(/[\u2044\u2215]/g, "/")
    .replace(/(?<=\d)\s*([/.-])\s*(?=\d)/g, "$1");

const refuse = (message: string): CheckResult<PartialDate> => ({
  ok: false,
  faults: [{ code: "invalid-value", path: "", message }],
});

const inFull = "The year has one or two digits: which year is meant, in full, and in which era?";

const forms =
  "write YYYY, YYYY-MM, YYYY-MM-DD or day/month/year, or day, name of the month and year, with the year in four digits";

/** A date with a month's name, which may name its era too. */
function parseWorded(text: string, era: Era): CheckResult<Parts> {
  const { day, month, year, eras } = readWordedDate(text) ?? {};
  if (month === undefined || year === undefined)
    return refuse(`This form of date is not understood: ${forms}.`);
  if (year.length < 3) return refuse(inFull);
  if (eras?.includes(era) === false)
    return refuse("The words name another era than the one that goes with this date: which one is meant?");
  return { ok: true, value: { year: Number(year), month, ...(day !== undefined && { day }) } };
}

function parseParts(text: string, era: Era): CheckResult<Parts> {
  if (twoDigitYear.test(text)) return refuse(inFull);
  const parts = partsOf(text);
  if (parts) return { ok: true, value: parts };
  if (withTime.test(text))
    return refuse(
      "A time of day stands after the date, and by another clock it may be another day: write the date alone, as YYYY-MM-DD.",
    );
  return parseWorded(text, era);
}

/**
 * Reads a date as a person or another system writes it, in the era that goes with the field: `YYYY`,
 * `YYYY-MM`, `YYYY-MM-DD`, or with the day first, as both countries write it, `D/M/YYYY` and `M/YYYY` (each
 * also with `/`, `.` or `-`, and spaces around them); or with the month's name in English, Thai or Khmer
 * (`15 มี.ค. 2533`); and a day with midnight after it (`1990-03-15T00:00:00.000Z`). Digits are those that
 * `normaliseDigits` reads, of one script in one date: a mixture is a sign of text pasted or recognised
 * wrongly, and is asked about. Nothing invisible counts. The date read is checked (`checkPartialDate`); the
 * paths of those faults point at its parts.
 */
export function parseTypedDate(text: string, era: Era): CheckResult<PartialDate> {
  const written = stripInvisible(text).trim();
  if (mixesDigitScripts(written))
    return refuse(
      "The date mixes digits of two scripts: read it again, and write it in the digits of one script.",
    );
  const parts = parseParts(plainDate(written), era);
  if (!parts.ok) return parts;
  const date: PartialDate = { era, ...parts.value };
  const faults = checkPartialDate(date);
  return faults.length > 0
    ? { ok: false, faults: faults as [InputFault, ...InputFault[]] }
    : { ok: true, value: date };
}
