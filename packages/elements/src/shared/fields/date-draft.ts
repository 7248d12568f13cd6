import {
  checkPartialDate,
  type IsoDate,
  normaliseDigits,
  parseTypedDate,
  stripInvisible,
} from "@spean/model/dates";
import type { Era, PartialDate } from "@spean/model";
import type { FieldFault } from "./draft-shape.js";
import type { AnyMessageId } from "./spoken.js";

/** A date as it is being typed, part by part; an empty text is a part that is not known. */
export interface DateDraft {
  readonly day: string;
  readonly month: string;
  readonly year: string;
  readonly era: Era | "";
  readonly estimated: boolean;
}

/** The eras, in the order in which they are offered. */
export const offeredEras: readonly Era[] = ["gregorian", "be-th", "be-kh"];

const shown = (part: number | undefined): string => (part === undefined ? "" : String(part));

/** A date to be typed over; without one, nothing is filled in, the era least of all. */
export function createDateDraft(date?: Partial<PartialDate>): DateDraft {
  return {
    day: shown(date?.day),
    month: shown(date?.month),
    year: shown(date?.year),
    era: date?.era ?? "",
    estimated: date?.estimated ?? false,
  };
}

const clean = (text: string): string => stripInvisible(text).trim();

/** True where no part of a date was typed. An era alone says nothing. */
export const isBlankDateDraft = ({ day, month, year }: DateDraft): boolean =>
  [day, month, year].every((part) => clean(part) === "");

/** The date as the model keeps it; nothing while it is blank or something in it is to be asked about. */
export function dateOfDraft(draft: DateDraft): PartialDate | undefined {
  if (isBlankDateDraft(draft) || dateProblem(draft)) return undefined;
  const read = parseTypedDate(written(draft), draft.era as Era);
  return read.ok ? { ...read.value, ...(draft.estimated && { estimated: true }) } : undefined;
}

/** A question about a date: its message, and the part of the date that it is about. */
interface DateProblem {
  readonly part: "day" | "month" | "year" | "era";
  readonly message: AnyMessageId;
}

/** The parts as one date; a month that is named, and not numbered, stands between day and year. */
const written = ({ day, month, year }: DateDraft): string =>
  /\p{L}/u.test(month)
    ? [day, month, year].map(clean).join(" ")
    : [year, month, day].map(clean).filter(Boolean).join("-");

/**
 * Finds the first problem of a date that is not blank. Nothing is ever converted or completed: a year of two
 * digits, or one that looks like another era's, leads to a question.
 */
function dateProblem(draft: DateDraft, today?: IsoDate): DateProblem | undefined {
  if (clean(draft.year) === "") return { part: "year", message: "date.error.no-year" };
  if (draft.era === "") return { part: "era", message: "date.error.no-era" };
  if (clean(draft.day) !== "" && clean(draft.month) === "")
    return { part: "month", message: "date.error.no-month" };
  const read = parseTypedDate(written(draft), draft.era);
  const [fault] = read.ok ? checkPartialDate(read.value, today === undefined ? {} : { today }) : read.faults;
  if (!fault) return undefined;
  if (fault.path === "") return unread(draft);
  const part = fault.path.slice(1) as "day" | "month" | "year";
  if (part === "year")
    return { part, message: questionOnYear(draft.era, Number(normaliseDigits(clean(draft.year)))) };
  const outOfRange =
    part === "month"
      ? monthOf(draft) < 1 || monthOf(draft) > 12
      : Number(normaliseDigits(clean(draft.day))) > 31;
  return { part, message: outOfRange ? `date.error.${part}-range` : `date.error.no-such-${part}` };
}

const monthOf = ({ month }: DateDraft): number => Number(normaliseDigits(clean(month)));

/**
 * The first part that is not a whole number of the length expected; where each is, the digits are of two
 * scripts.
 */
function unread(draft: DateDraft): DateProblem {
  const longest = { day: 2, month: 2, year: 6 } as const;
  const part = (["day", "month", "year"] as const).find((name) => {
    const text = normaliseDigits(clean(draft[name]));
    return text !== "" && !new RegExp(`^\\d{1,${longest[name]}}$`).test(text);
  });
  return part
    ? { part, message: `date.error.unread-${part}` }
    : { part: "year", message: "date.error.mixed-digits" };
}

/**
 * Question about a year that is implausible in its era; tries the other eras to name the one that may be
 * meant.
 */
function questionOnYear(era: Era, year: number): AnyMessageId {
  if (year < 100) return "date.error.two-digits";
  const fits = (other: Era): boolean => checkPartialDate({ era: other, year }).length === 0;
  if (fits(era)) return "date.error.far-ahead";
  if (era === "gregorian" && (fits("be-th") || fits("be-kh"))) return "date.error.looks-buddhist";
  return fits("gregorian") ? "date.error.looks-gregorian" : "date.error.implausible";
}

/** The faults of a date at a field, to be shown there. */
export function findDateFaults(field: string, draft: DateDraft, today?: IsoDate): FieldFault[] {
  const problem = isBlankDateDraft(draft) ? undefined : dateProblem(draft, today);
  return problem ? [{ field, control: `${field}-${problem.part}`, message: problem.message }] : [];
}
