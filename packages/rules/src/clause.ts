import type { Clause, CountedStrength } from "@spean/model";

/** How many indicators of each strength are `yes` (or would be). */
export interface Counts {
  strong: number;
  medium: number;
  weak: number;
}

const total = (counts: Counts, strengths: readonly CountedStrength[]) => strengths.reduce((sum, strength) => sum + counts[strength], 0);

/** The clause is met: every one of its counts is reached. */
export function clauseHolds(clause: Clause, counts: Counts): boolean {
  return clause.counts.every(({ atLeast, of }) => total(counts, of) >= atLeast);
}

/** A dimension is positive when at least one clause is met. */
export function isPositive(clauses: readonly Clause[], counts: Counts): boolean {
  return clauses.some((clause) => clauseHolds(clause, counts));
}
