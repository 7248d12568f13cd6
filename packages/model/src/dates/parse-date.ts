import type { CheckResult, InputFault } from "../fault.js";
import { checkPartialDate } from "./check-date.js";
import { mixesDigitScripts, normaliseDigits } from "../digits.js";
import type { Era, PartialDate } from "./partial-date.js";

type Parts = Pick<PartialDate, "year" | "month" | "day">;

const yearFirst = /^(?<year>\d+)(?:-(?<month>\d{1,2})(?:-(?<day>\d{1,2}))?)?$/;
const dayFirst = /^(?:(?<day>\d{1,2})(?<mark>[/.-]))?(?<month>\d{1,2})(?<last>[/.-])(?<year>\d{3,})$/;
const twoDigitYear = /^\d{1,2}([/.-])\d{1,2}\1\d{1,2}$/;

function partsOf(text: string): Parts | undefined {
  const groups = (yearFirst.exec(text) ?? dayFirst.exec(text))?.groups;
  if (!groups || (groups.mark !== undefined && groups.mark !== groups.last)) return undefined;
  const { year, month, day } = groups;
  return {
    year: Number(year),
    ...(month !== undefined && { month: Number(month) }),
    ...(day !== undefined && { day: Number(day) }),
  };
}

const refuse = (message: string): CheckResult<PartialDate> => ({
  ok: false,
  faults: [{ code: "invalid-value", path: "", message }],
});

/**
 * Reads a date as a person types it, in the era that goes with the field: `YYYY`, `YYYY-MM`, `YYYY-MM-DD`, or
 * with the day first, as both countries write it, `D/M/YYYY` and `M/YYYY` (also with `.` or `-`). Digits are
 * Khmer, Thai or ASCII, one script in one date: a mixture is a sign of text pasted or recognised wrongly, and
 * is asked about. Spaces around it and zero-width characters are ignored. The date read is checked
 * (`checkPartialDate`); the paths of those faults point at its parts.
 */
export function parseTypedDate(text: string, era: Era): CheckResult<PartialDate> {
  const written = text.replace(/[\u200b-\u200d]/g, "").trim();
  if (mixesDigitScripts(written))
    return refuse(
      "The date mixes digits of two scripts: read it again, and write it in Khmer, in Thai or in ASCII digits.",
    );
  const normal = normaliseDigits(written);
  if (twoDigitYear.test(normal))
    return refuse("The year has one or two digits: which year is meant, in full, and in which era?");
  const parts = partsOf(normal);
  if (!parts)
    return refuse(
      "This form of date is not understood: write YYYY, YYYY-MM, YYYY-MM-DD or day/month/year, with the year in four digits.",
    );
  const date: PartialDate = { era, ...parts };
  const faults = checkPartialDate(date);
  return faults.length > 0
    ? { ok: false, faults: faults as [InputFault, ...InputFault[]] }
    : { ok: true, value: date };
}
