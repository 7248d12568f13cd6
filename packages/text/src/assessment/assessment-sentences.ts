import { createOutcomeSentences } from "../outcome-sentences.js";
import { type AssessmentTextInput, quoteListLabels } from "./assessment-view.js";

/**
 * The sentences that go with the outcome of an assessment; the last one is the caution that also closes the
 * text.
 */
export function assessmentSentencesOf(input: AssessmentTextInput): string[] {
  const { view, labels, text } = input;
  const { assessment, ageClass, takenBack } = view;
  const positive = new Set(
    assessment.dimensions.filter(({ state }) => state === "indicated").map(({ code }) => code),
  );
  const outcome = {
    outcome: assessment.outcome,
    reported: assessment.reported,
    positiveDimensions: [...positive].map((code) => labels.dimension(code)),
    treatAs: assessment.treatAs,
    draftLists: quoteListLabels(assessment.draftLists, input),
    conflicts: assessment.conflicts.length,
    ...(ageClass && { ageClass }),
    ...(takenBack !== undefined && { takenBack }),
  };
  return createOutcomeSentences(outcome, text).map((sentence) => sentence.text);
}
