import { outcomeSentences } from "../outcome-sentences.js";
import { type AssessmentTextInput, listNames } from "./assessment-view.js";

/**
 * The sentences that go with the outcome of an assessment; the last one is the caution that also closes the
 * text.
 */
export function assessmentSentences(input: AssessmentTextInput): string[] {
  const { view, labels, text } = input;
  const { assessment, ageClass } = view;
  const positive = new Set(
    assessment.dimensions.filter(({ state }) => state === "indicated").map(({ code }) => code),
  );
  const outcome = {
    outcome: assessment.outcome,
    reported: assessment.reported,
    positiveDimensions: [...positive].map((code) => labels.dimension(code)),
    treatAs: assessment.treatAs,
    draftLists: listNames(assessment.draftLists, input),
    conflicts: assessment.conflicts.length,
    ...(ageClass && { ageClass }),
  };
  return outcomeSentences(outcome, text).map((sentence) => sentence.text);
}
