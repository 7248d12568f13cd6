import type { Assessment, AssessmentExplanation, PinnedStandard, ScoringCase } from "@spean/model";
import { type FindingReason, findingReasons } from "./explain/finding-reasons.js";
import { reasons } from "./reasons.js";

/** The reasons of an assessment with what each finding rests on and what would settle it, as data; words are put to it later. */
export interface Explanation extends AssessmentExplanation {
  readonly findings: readonly FindingReason[];
}

/**
 * Explains an assessment of a case: which answers made which dimension positive, by which clause, from which source; what every finding
 * rests on; and which open questions would settle one that is undetermined.
 */
export function explain(
  standard: PinnedStandard,
  scoringCase: ScoringCase,
  assessment: Assessment,
): Explanation {
  return {
    ...reasons(standard, scoringCase, assessment),
    findings: findingReasons(standard, scoringCase, assessment),
  };
}
