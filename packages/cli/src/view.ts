import type { Assessment, PinnedStandard, ScoringCase } from "@spean/model";
import { type QuestionAdvice, explainAssessment } from "@spean/rules";
import type { AssessmentView } from "@spean/text";

/**
 * Facts to put into words: a case, its assessment, the standard that gave it, and what is worth asking next.
 */
export interface AssessedCase {
  readonly standard: PinnedStandard;
  readonly scoringCase: ScoringCase;
  readonly assessment: Assessment;
  readonly advice?: QuestionAdvice;
}

/**
 * An assessment with its explanation as `@spean/text` takes it: codes, and the sources that give the titles.
 */
export function assessmentViewOf(
  { standard, scoringCase, assessment, advice }: AssessedCase,
  labelStatus: "draft" | "reviewed",
): AssessmentView {
  return {
    assessment,
    explanation: explainAssessment(standard, scoringCase, assessment),
    sources: standard.sources,
    ageClass: scoringCase.ageClass,
    ...(advice && {
      next: { settled: advice.settled, questions: advice.questions.map(({ indicator }) => indicator) },
    }),
    labelStatus,
  };
}
