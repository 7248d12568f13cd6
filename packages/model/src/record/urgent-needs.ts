import { Answer } from "../code-lists.js";
import { z } from "../zod.js";
import { Actor, Instant, FreeText } from "./entry-fields.js";
import { PresentPerson } from "./interview.js";
/** One question of safety, answered in words of the common list; nothing is presumed from silence. */
export const UrgentNeed = z.strictObject({ answer: Answer, note: FreeText.optional() });
export type UrgentNeed = z.infer<typeof UrgentNeed>;

/**
 * Urgent needs and safety, which come before every other question. Every one must be given, as `not-asked` if
 * it was not asked, so that none is passed over without anybody noticing. Of `placeSafe` and `placePrivate`
 * it is `yes` that reassures; of the others it is `no`.
 *
 * Source: WHO ethical and safety recommendations for interviewing trafficked women (2003), recommendations 1
 * and 2.
 */
export const UrgentNeeds = z.strictObject({
  dangerNow: UrgentNeed,
  medicalCareNeeded: UrgentNeed,
  childrenWithPerson: UrgentNeed,
  placeSafe: UrgentNeed,
  placePrivate: UrgentNeed,
  othersPresent: UrgentNeed,
  present: z.array(PresentPerson).optional(),
  askedAt: Instant.optional(),
  askedBy: Actor.optional(),
  note: FreeText.optional(),
});
export type UrgentNeeds = z.infer<typeof UrgentNeeds>;
