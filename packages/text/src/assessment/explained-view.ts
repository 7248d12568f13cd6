import type {
  AgeClass,
  Assessment,
  AssessmentExplanation,
  AssessmentReasons,
  ExplainedFinding,
  SourcedFinding,
  SourceReference,
  Standard,
} from "@spean/model";
import type { AssessmentView } from "./assessment-view.js";
import { sourceLines } from "./source-blocks.js";

/** An assessment with its reasons; `standard` gives the titles of the sources, and is left out where it is another release. */
export interface ExplainedAssessment {
  readonly assessment: Assessment;
  readonly explanation: AssessmentReasons | AssessmentExplanation;
  readonly standard: Pick<Standard, "sources"> | undefined;
  readonly ageClass?: AgeClass | undefined;
}

const isExplained = (finding: SourcedFinding): finding is ExplainedFinding => "sets" in finding;

/** The view of an assessment from what `reasons` or `explain` of `@spean/rules` gives: codes, and sources as ready-made lines. */
export function explainedView({
  assessment,
  explanation,
  standard,
  ageClass,
}: ExplainedAssessment): AssessmentView {
  const { reported, uncounted, dimensions, findings } = explanation;
  const lines = (references: readonly SourceReference[]) => sourceLines(standard, references);
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
    findingSets: [...findings].filter(isExplained).map(({ finding, list, state, sets, more, basis }) => ({
      finding,
      list,
      state,
      sets,
      more,
      sources: lines(basis),
    })),
    ...(ageClass && { ageClass }),
  };
}
