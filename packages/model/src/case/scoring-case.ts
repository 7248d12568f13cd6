import { AgeClass, Answer, FormOfExploitation } from "../code-lists.js";
import { IndicatorCode } from "../standard/code.js";
import { z } from "../zod.js";

/** The identifier of a case: any non-empty string, best a random one that says nothing about the person. */
export const CaseId = z.string().min(1);
export type CaseId = z.infer<typeof CaseId>;

/**
 * A case for scoring. `ageClass` is required; absent or empty `forms` means all; an absent answer is
 * `not-asked`.
 */
export const ScoringCase = z.looseObject({
  id: CaseId,
  ageClass: AgeClass,
  forms: z.array(FormOfExploitation).optional(),
  answers: z.record(IndicatorCode, Answer),
});

/**
 * A case for scoring, as the engine takes it: `conflicts` comes from the observations, where there are any.
 */
export interface ScoringCase {
  readonly id: string;
  readonly ageClass: AgeClass;
  readonly forms?: readonly FormOfExploitation[];
  readonly answers: Readonly<Record<string, Answer>>;
  readonly conflicts?: readonly string[];
}
