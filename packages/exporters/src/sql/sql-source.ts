import type { ScoringCase } from "@spean/model";

/** Tables of the case, the forms and the answers, a row an answer: made where they are not there. */
export interface LongSource {
  readonly layout: "long";
}

/** A table that is there, with one row a case: where it has the id, the age class and the forms. */
export interface CaseTableSource {
  readonly table: string;
  readonly id: string;
  readonly ageClass: string;
  /** A column with the codes of forms, separated by blanks or commas. Without it every form is possible. */
  readonly forms?: string | undefined;
}

/** One column an indicator, named as its code with `_` for dots and hyphens. */
export interface WideSource extends CaseTableSource {
  readonly layout: "wide";
}

/** One column with a JSON object: answers by the code of the indicator. */
export interface JsonSource extends CaseTableSource {
  readonly layout: "json";
  readonly column: string;
}

/** Where a script finds the answers. */
export type SqlSource = LongSource | WideSource | JsonSource;

/** Statements that a layout adds to a script. */
export interface SourceStatements {
  /** Makes the tables that answers are read from, where they are not there. */
  readonly create: readonly string[];
  /** Puts made-up cases in, for the self-test. */
  readonly insert: (cases: readonly ScoringCase[]) => readonly string[];
  /**
   * A query of `case_id`, `age_class`, `forms` and the bits of the answers, `yes_1`, `no_1` and so on: of every case,
   * or of the one whose id an expression gives.
   */
  readonly answers: (caseId?: string) => string;
  /** A query of what cannot be used: `case_id`, `place` and `problem`. */
  readonly faults: string;
  /** Names of its tables, for the self-test to remove. */
  readonly tables: readonly string[];
}
