import type { ScoringCase } from "@spean/model";

/**
 * Stable codes of what can be wrong with a standard that its schema accepts. Each is explained where its
 * property is decided.
 */
export type ReleaseViolationCode =
  | "always-indicated"
  | "changes-a-finding"
  | "changes-no-dimension"
  | "changes-no-finding"
  | "child-needs-means"
  | "child-without-finding"
  | "clause-never-decides"
  | "doubtful-age-without-child-list"
  | "informative-not-counted"
  | "never-indicated"
  | "no-headline"
  | "no-list"
  | "not-monotone"
  | "points-disagree"
  | "rests-on-too-few"
  | "unknown-reference";

/** The part of a standard that a violation is about. A reference is named by its JSON Pointer. */
export interface ViolationSubject {
  readonly kind:
    "age-class" | "clause" | "dimension" | "element" | "finding" | "indicator" | "list" | "reference";
  readonly code: string;
}

/** A property that does not hold, as data: words are put to it later. */
export interface ReleaseViolation {
  readonly code: ReleaseViolationCode;
  readonly list?: string;
  readonly subject: ViolationSubject;
  /** Further details of the violation: a dimension, a finding, a number of answers. */
  readonly data?: Readonly<Record<string, string | number>>;
  /**
   * The smallest case that shows it, by the number of `yes` answers; no case shows a reference that does not
   * resolve.
   */
  readonly counterexample?: ScoringCase;
}
