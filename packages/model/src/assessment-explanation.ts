import type { State } from "./code-lists.js";
import type { SourceReference } from "./standard/source.js";

/**
 * A dimension that is positive on a list: every clause met, the signs that each clause counted, and the
 * sources of the clause.
 */
export interface ExplainedDimension {
  readonly list: string;
  readonly dimension: string;
  readonly clauses: readonly {
    readonly code: string;
    readonly counted: readonly string[];
    readonly sources: readonly SourceReference[];
  }[];
}

/** The rule behind a finding on a list, by its sources. */
export interface SourcedFinding {
  readonly finding: string;
  readonly list: string;
  readonly sources: readonly SourceReference[];
}

/** Reasons of an assessment, as codes: quick enough to be given with every answer. */
export interface AssessmentReasons {
  /** Every code answered `yes`, counted or not, in the standard's order. */
  readonly reported: readonly string[];
  /** The codes of `reported` that stand on no list in use. */
  readonly uncounted: readonly string[];
  readonly dimensions: readonly ExplainedDimension[];
  readonly findings: readonly SourcedFinding[];
}

/**
 * The rule behind a finding on a list, with the answers that the finding rests on or that would settle it.
 */
export interface ExplainedFinding extends SourcedFinding {
  readonly state: State;
  /**
   * `indicated`: the smallest sets of `yes` answers that are enough by themselves. `undetermined`: the
   * smallest sets of open questions that, all answered `yes`, would make it hold. The smallest first; empty
   * if it is `not-indicated`.
   */
  readonly sets: readonly (readonly string[])[];
  /** True where there are more sets than those given. */
  readonly more: boolean;
  /**
   * Sources of everything that the sets rest on: the rule, the elements that it names, and the clauses met.
   * Each once.
   */
  readonly basis: readonly SourceReference[];
}

/** Reasons of an assessment with the answers that every finding rests on, or that would settle it. */
export interface AssessmentExplanation extends AssessmentReasons {
  readonly findings: readonly ExplainedFinding[];
}
