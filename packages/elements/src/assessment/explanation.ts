import type { SourceReference } from "@spean/model";

/** One dimension that is positive on a list: the clauses met, the signs that each counted, and where each clause comes from. */
interface ExplainedDimension {
  readonly list: string;
  readonly dimension: string;
  readonly clauses: readonly {
    readonly code: string;
    readonly counted: readonly string[];
    readonly sources: readonly SourceReference[];
  }[];
}

/** The reasons of an assessment as data, in the shape that `reasons` of `@spean/rules` gives, and `explain` with more; any engine may fill it. */
export interface AssessmentExplanation {
  /** Every code answered `yes`, in the standard's order. */
  readonly reported: readonly string[];
  /** Those of them that stand on no list in use. */
  readonly uncounted: readonly string[];
  readonly dimensions: readonly ExplainedDimension[];
  readonly findings: readonly {
    readonly finding: string;
    readonly list: string;
    readonly sources: readonly SourceReference[];
  }[];
}
