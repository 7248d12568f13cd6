import type { Assessment, AssessmentExplanation, PinnedStandard, ScoringCase } from "@spean/model";
import { type FindingReason, collectFindingReasons } from "./explain/finding-reasons.js";
import { collectReasons } from "./assessment-reasons.js";

/**
 * The reasons of an assessment with what each finding rests on and what would settle it, as data; words are
 * put to it later.
 */
export interface DetailedExplanation extends AssessmentExplanation {
  readonly findings: readonly FindingReason[];
}

/**
 * Explains an assessment of a case: which answers made which dimension positive, by which clause, from which
 * source; what every finding rests on; and which open questions would settle one that is undetermined.
 */
export function explainAssessment(
  standard: PinnedStandard,
  scoringCase: ScoringCase,
  assessment: Assessment,
): DetailedExplanation {
  return {
    ...collectReasons(standard, scoringCase, assessment),
    findings: collectFindingReasons(standard, scoringCase, assessment),
  };
}
