import type { DocumentNotice } from "../../identity/notices-on-document.js";
import type { CaseRecord } from "../case-record.js";
import type { Instant } from "../entry-fields.js";

/**
 * Stable codes of what looks odd in a record.
 *
 * - `dates-say-child`: the record says adult, and by its dates the person was or may have been under 18;
 * - `dates-say-adult`: the record says child, and by its dates the person was 18 from the start;
 * - `birth-on-new-year`: born on 1 January, which often stands for a day that nobody knows;
 * - `dates-contradict`: one date lies before another that it cannot lie before;
 * - `date-at-fault`: a date cannot be as it is written;
 * - `ahead-of-now`: a date or moment has not come yet;
 * - `decision-before-case`: a decision lies before anything else of the case was recorded;
 * - `nothing-visible`: a text holds nothing that can be seen;
 * - `other-script`: a name is not written in the script that it names;
 * - `unexpected-number`: the number of an identity card has an unusual form.
 */
export type RecordNoticeCode =
  | DocumentNotice["code"]
  | "ahead-of-now"
  | "birth-on-new-year"
  | "date-at-fault"
  | "dates-contradict"
  | "dates-say-adult"
  | "dates-say-child"
  | "decision-before-case"
  | "nothing-visible"
  | "other-script";

/**
 * Something in a record that looks odd and may still be right. Unlike a fault it refuses nothing and changes
 * nothing: whoever enters or reads the record is told. As in a fault the message repeats no value.
 */
export interface RecordNotice {
  readonly code: RecordNoticeCode;
  readonly path: string;
  readonly message: string;
}

/** The moment of the check; without it nothing is ahead of now. */
export interface NoticeOptions {
  readonly now?: Instant;
}

/** Finds what looks odd in one way. Of a record that was not checked it is given the parts that can be read. */
export type NoticeRule = (record: Partial<CaseRecord>, options: NoticeOptions) => RecordNotice[];
