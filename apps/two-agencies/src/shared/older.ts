import type { CaseRecord, Observation } from "@spean/model";

/**
 * Why something of an older row was not taken over. `no-counterpart`: the record has nothing that means the same. `code-open`: the code is known
 * and means nothing exact. `code-unknown`: the older system's own key does not have it. `date-at-fault`, `missing`: a date that cannot stand, or
 * none. `not-dated`: the whole row, since answers need a day. `repeated`: the row stands twice, word for word. `contradicts`: two rows with one
 * number say different things, so neither is taken over.
 */
type NotTakenKind =
  | "no-counterpart"
  | "code-open"
  | "code-unknown"
  | "date-at-fault"
  | "missing"
  | "not-dated"
  | "repeated"
  | "contradicts";

/** Something of an older row that was not taken over. It repeats a code, and never what was written in free words, a name or a date. */
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

/** What became of an agency's older rows. */
export interface OlderReport {
  /** How many rows there are. */
  readonly rows: number;
  /** How many of them can be taken over. */
  readonly ready: number;
  /** How many were. */
  readonly imported: number;
  readonly notTaken: readonly OmittedOlderValue[];
}
