import {
  answersOfObservations,
  type Assessment,
  type AssessmentReasons,
  findSignsTakenBack,
} from "@spean/model";
import { collectReasons, compileStandard, explainAssessment } from "@spean/rules";
import { commonList } from "@spean/standard";
import { type AssessmentTextInput, createExplanationBlocks, type ExplanationBlocks } from "@spean/text";
import { type CaseDraft, factsInDraft } from "./case-draft.js";
import { observationsForAnswer } from "./observations-for-answer.js";

/** An assessment with its reasons, and the words of what would settle each finding, made when asked for. */
export interface DraftAssessment {
  readonly assessment: Assessment;
  readonly explanation: AssessmentReasons;
  /** Number of signs that were reported and whose answer was changed since. */
  readonly takenBack: number;
  readonly explain: (input: AssessmentTextInput) => ExplanationBlocks;
}

const evaluator = compileStandard(commonList);
const nobody = { role: "preview" };

/**
 * The assessment that saving the draft would give, conflicts with it; `undefined` until the age class is
 * chosen, since the lists depend on it.
 */
export function assessCaseDraft(draft: CaseDraft, id: string): DraftAssessment | undefined {
  const { ageClass, forms } = factsInDraft(draft);
  if (!ageClass) return undefined;
  const earlier = draft.saved?.record.observations ?? [];
  let next = 0;
  const added = Object.entries(draft.changes).flatMap(([indicator, change]) =>
    observationsForAnswer(
      { indicator, ...change, observer: nobody },
      earlier,
      () => `preview-${(next += 1)}`,
    ),
  );
  const record = { observations: [...earlier, ...added] };
  const scoringCase = { id, ageClass, ...(forms && { forms }), ...answersOfObservations(record) };
  const assessment = evaluator.evaluate(scoringCase);
  return {
    assessment,
    takenBack: findSignsTakenBack(record).length,
    explanation: collectReasons(commonList, scoringCase, assessment),
    explain: (input) =>
      createExplanationBlocks(input, explainAssessment(commonList, scoringCase, assessment)),
  };
}
