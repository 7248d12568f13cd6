import { IndicatorCode } from "../standard/code.js";
import { z } from "../zod.js";
import { Actor } from "./actor.js";
import { Instant } from "./instant.js";
import { ItemId } from "./item-id.js";
import { Words } from "./words.js";

/** What somebody thought on looking at a conflict. It changes no answer: only a further observation can. */
export const ConflictReview = z.strictObject({ by: Actor, at: Instant, note: Words });
export type ConflictReview = z.infer<typeof ConflictReview>;

/**
 * Observations of one indicator that say both `yes` and `no`, and what people thought about it. `answersOf` finds conflicts
 * whether or not they are listed here; an entry is for the reviews, and stays when a correction has since ended the conflict.
 */
export const Conflict = z.strictObject({
  indicator: IndicatorCode,
  observations: z.array(ItemId).min(2),
  reviews: z.array(ConflictReview).optional(),
});
export type Conflict = z.infer<typeof Conflict>;
