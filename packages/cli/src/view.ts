import type { Assessment, PinnedStandard, ScoringCase, SourceReference } from "@spean/model";
import { explain } from "@spean/rules";
import type { AssessmentView } from "@spean/text";

/** What to word: a case, its assessment, and the standard that gave it. */
export interface Assessed {
  readonly standard: PinnedStandard;
  readonly scoringCase: ScoringCase;
  readonly assessment: Assessment;
}

/** An assessment with its explanation as `@spean/text` takes it: codes, and sources as ready-made lines. */
export function viewOf({ standard, scoringCase, assessment }: Assessed, labelStatus: "draft" | "reviewed"): AssessmentView {
  const { reported, uncounted, dimensions, findings } = explain(standard, scoringCase, assessment);
  const linesOf = (references: readonly SourceReference[]) => references.map((reference) => sourceLine(standard, reference));
  return {
    assessment,
    reported,
    unusedReported: uncounted,
    clauses: dimensions.map(({ clauses, ...dimension }) => ({
      ...dimension,
      clauses: clauses.map((clause) => ({ ...clause, sources: linesOf(clause.sources) })),
    })),
    findingSources: findings.map(({ sources, ...finding }) => ({ ...finding, sources: linesOf(sources) })),
    ageClass: scoringCase.ageClass,
    labelStatus,
  };
}

/** A source as a line: who published what, when, and where in it. Titles stay in the language they were published in. */
function sourceLine({ sources }: PinnedStandard, { source: id, locator }: SourceReference): string {
  const source = sources.find((candidate) => candidate.id === id);
  if (!source) return `${id}, ${locator}`;
  const { title, publisher, year } = source;
  return `${title} (${year === undefined ? publisher : `${publisher}, ${year}`}), ${locator}`;
}
