import type { Assessment, PinnedStandard, ScoringCase, SourceReference } from "@spean/model";
import { type Advice, explain } from "@spean/rules";
import type { AssessmentView } from "@spean/text";

/** What to word: a case, its assessment, the standard that gave it, and what is worth asking next. */
export interface Assessed {
  readonly standard: PinnedStandard;
  readonly scoringCase: ScoringCase;
  readonly assessment: Assessment;
  readonly advice?: Advice;
}

/** An assessment with its explanation as `@spean/text` takes it: codes, and sources as ready-made lines. */
export function viewOf(
  { standard, scoringCase, assessment, advice }: Assessed,
  labelStatus: "draft" | "reviewed",
): AssessmentView {
  const { reported, uncounted, dimensions, findings } = explain(standard, scoringCase, assessment);
  const lines = (references: readonly SourceReference[]) => linesOf(standard, references);
  return {
    assessment,
    reported,
    unusedReported: uncounted,
    clauses: dimensions.map(({ clauses, ...dimension }) => ({
      ...dimension,
      clauses: clauses.map((clause) => ({ ...clause, sources: lines(clause.sources) })),
    })),
    findingSources: findings.map(({ finding, list, sources }) => ({
      finding,
      list,
      sources: lines(sources),
    })),
    findingSets: findings.map(({ finding, list, state, sets, more, basis }) => ({
      finding,
      list,
      state,
      sets,
      more,
      sources: lines(basis),
    })),
    ...(advice && {
      next: { settled: advice.settled, questions: advice.questions.map(({ indicator }) => indicator) },
    }),
    ageClass: scoringCase.ageClass,
    labelStatus,
  };
}

/** Sources as lines, one for each: who published what, when, and where in it. Titles stay in the language they were published in. */
function linesOf({ sources }: PinnedStandard, references: readonly SourceReference[]): string[] {
  const ids = [...new Set(references.map(({ source }) => source))];
  return ids.map((id) => {
    const places = references.filter(({ source }) => source === id).map(({ locator }) => locator);
    const found = sources.find((candidate) => candidate.id === id);
    const published =
      found && (found.year === undefined ? found.publisher : `${found.publisher}, ${found.year}`);
    return `${found ? `${found.title} (${published})` : id}, ${[...new Set(places)].join("; ")}`;
  });
}
