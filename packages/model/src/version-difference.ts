import type { AgeClass, FormOfExploitation, Strength } from "./code-lists.js";

/** A difference in what scores between two versions of a standard. Sources and notes do not score. */
export type VersionCause =
  | {
      readonly kind: "strength";
      readonly code: string;
      readonly list: string;
      readonly before: Strength;
      readonly after: Strength;
    }
  | {
      readonly kind: "clause" | "dimension" | "element" | "finding" | "group" | "indicator" | "list";
      readonly code: string;
      readonly change: "added" | "changed" | "removed";
    }
  | { readonly kind: "headline" };

/**
 * A class of cases, told by its smallest: counts of interchangeable signs, and the differences that it comes
 * from.
 */
export interface VersionCase {
  readonly counts: readonly { readonly count: number; readonly of: readonly string[] }[];
  readonly causes: readonly VersionCause[];
}

/** The cases of some age classes and forms in which one finding, or the outcome, changes in one way. */
export interface VersionChange {
  readonly kind: "lost" | "gained" | "opened";
  readonly takesProtectionAway: boolean;
  readonly judged: { readonly kind: "finding"; readonly code: string } | { readonly kind: "outcome" };
  readonly applies: readonly { readonly ageClass: AgeClass; readonly forms: readonly FormOfExploitation[] }[];
  readonly lists: { readonly before: readonly string[]; readonly after: readonly string[] };
  /** Decimal digits, as they can be large. */
  readonly answerSets: { readonly changed: string; readonly of: string };
  readonly classes: readonly VersionCase[];
  /** Number of smallest cases beyond those named. */
  readonly more: number;
}

/** The cases that change between two versions of a standard, and the version bump that this calls for. */
export interface VersionDifference {
  readonly bump: "major" | "minor" | "patch" | "none";
  readonly major: readonly VersionChange[];
  readonly minor: readonly VersionChange[];
  readonly changes: readonly VersionCause[];
}
