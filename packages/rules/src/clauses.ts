import type { Clause, CountedStrength } from "@spean/model";

/** Numbers of indicators that are `yes` (or would be), by strength. */
export interface CountsByStrength {
  strong: number;
  medium: number;
  weak: number;
}

const strengths: readonly CountedStrength[] = ["strong", "medium", "weak"];

const total = (counts: CountsByStrength, of: readonly CountedStrength[]) =>
  of.reduce((sum, strength) => sum + counts[strength], 0);

/** The clause is met: every one of its counts is reached, or its threshold of points. */
export function isClauseMet(clause: Clause, counts: CountsByStrength): boolean {
  if ("counts" in clause) return clause.counts.every(({ atLeast, of }) => total(counts, of) >= atLeast);
  return (
    strengths.reduce((sum, strength) => sum + clause.points[strength] * counts[strength], 0) >=
    clause.threshold
  );
}

/** The strengths that bring a clause nearer to being met, strongest first. */
export function strengthsCountedBy(clause: Clause): CountedStrength[] {
  if ("points" in clause) return strengths.filter((strength) => clause.points[strength] > 0);
  return strengths.filter((strength) => clause.counts.some(({ of }) => of.includes(strength)));
}

/** A dimension is positive when at least one clause is met. */
export function isDimensionPositive(clauses: readonly Clause[], counts: CountsByStrength): boolean {
  return clauses.some((clause) => isClauseMet(clause, counts));
}
