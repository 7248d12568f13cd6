import type { CaseRecord, Observation } from "@spean/model";

/**
 * Reason for not importing a value or a row. `no-counterpart`: the record has no field with the same meaning.
 * `code-open`: the code is known but has no exact meaning. `code-unknown`: the older system's own key lacks
 * it. `date-at-fault`, `missing`: an impossible date, or none. `not-dated`: the whole row, since answers need
 * a day. `repeated`: the row stands twice, saying the same. `contradicts`: two rows with one number differ, so
 * neither is imported. `no-number`: nothing by which the row would be known again. `age-at-fault`,
 * `age-contradicts`: an age that is none, or that the date of birth does not give. `not-valid`: the whole row,
 * since a record refuses something in it.
 */
type NotTakenKind =
  | "no-counterpart"
  | "code-open"
  | "code-unknown"
  | "date-at-fault"
  | "missing"
  | "not-dated"
  | "repeated"
  | "contradicts"
  | "no-number"
  | "age-at-fault"
  | "age-contradicts"
  | "not-valid";

/**
 * Something of an older row that was not taken over. It repeats a code, and never what was written in free
 * words, a name or a date.
 */
export interface OmittedOlderValue {
  readonly row: string;
  readonly line: number;
  readonly kind: NotTakenKind;
  readonly field?: string;
  readonly code?: string;
  /** In English, as the mapping has it. */
  readonly reason: string;
}

/** An older row as a record: what there is an exact counterpart for, and no more. */
export type OlderRecord = Pick<CaseRecord, "ageClass" | "forms" | "person"> & {
  readonly observations: Observation[];
};

/** Report on the import of an agency's older rows. */
export interface OlderReport {
  /** Number of rows. */
  readonly rows: number;
  /** Number of rows that can be imported. */
  readonly ready: number;
  /** Number of rows imported so far. */
  readonly imported: number;
  readonly notTaken: readonly OmittedOlderValue[];
}
