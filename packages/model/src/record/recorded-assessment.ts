import { Assessment } from "../assessment.js";
import { z } from "../zod.js";
import { Instant } from "./instant.js";
import { ItemId } from "./item-id.js";

/** An assessment as it was made at one moment. It is never changed nor taken away: a newer one stands beside it, under an id of its own. */
export const RecordedAssessment = z.strictObject({ id: ItemId, at: Instant, assessment: Assessment });
export type RecordedAssessment = z.infer<typeof RecordedAssessment>;
