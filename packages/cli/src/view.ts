import type { Assessment, PinnedStandard, ScoringCase } from "@spean/model";
import { type Advice, explain } from "@spean/rules";
import { type AssessmentView, explainedView } from "@spean/text";

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
  const { ageClass } = scoringCase;
  const explanation = explain(standard, scoringCase, assessment);
  return {
    ...explainedView({ assessment, explanation, standard, ageClass }),
    ...(advice && {
      next: { settled: advice.settled, questions: advice.questions.map(({ indicator }) => indicator) },
    }),
    labelStatus,
  };
}
