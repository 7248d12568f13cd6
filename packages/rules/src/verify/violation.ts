import type { ScoringCase } from "@spean/model";

/** What can be wrong with a standard whose schema is right, as stable codes. Each is explained where its property is decided. */
export type ViolationCode =
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

/** What a violation is about. A reference is named by its JSON Pointer. */
export interface Subject {
  readonly kind:
    "age-class" | "clause" | "dimension" | "element" | "finding" | "indicator" | "list" | "reference";
  readonly code: string;
}

/** A property that does not hold, as data: words are put to it later. */
export interface Violation {
  readonly code: ViolationCode;
  readonly list?: string;
  readonly subject: Subject;
  /** What else names the violation: a dimension, a finding, how many answers. */
  readonly data?: Readonly<Record<string, string | number>>;
  /** The smallest case that shows it, by the number of `yes` answers; no case shows a reference that does not resolve. */
  readonly counterexample?: ScoringCase;
}
