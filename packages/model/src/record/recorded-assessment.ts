import { Assessment } from "../assessment.js";
import { z } from "../zod.js";
import { Instant, ItemId, Actor, FreeText } from "./entry-fields.js";
import { Interview } from "./interview.js";

/**
 * An assessment as it was made at one moment. It is never changed nor taken away: a newer one stands beside
 * it, under an id of its own.
 */
export const RecordedAssessment = z.strictObject({ id: ItemId, at: Instant, assessment: Assessment });
export type RecordedAssessment = z.infer<typeof RecordedAssessment>;

/**
 * A screening of the same person at a later time: after rest, in a safer place, when trust has grown. `of` is
 * the recorded assessment looked at again. The new answers are observations like all others; the old
 * assessment stays.
 */
export const Rescreening = z.strictObject({
  id: ItemId,
  at: Instant,
  reason: FreeText,
  of: ItemId.optional(),
  by: Actor.optional(),
  interview: Interview.optional(),
});
export type Rescreening = z.infer<typeof Rescreening>;
