import { Answer } from "../code-lists.js";
import { IndicatorCode } from "../standard/code.js";
import { z } from "../zod.js";
import { Actor, Instant, ItemId, FreeText } from "./entry-fields.js";

/** Who or what an observation comes from. */
export const ObservationSource = z.enum(["person", "document", "observation", "third-party"]);
export type ObservationSource = z.infer<typeof ObservationSource>;

/**
 * An answer with its source, time and observer. Observations are append-only: a mistake is mended by a later
 * observation that names the one it `corrects`. `statement` is the sentence of the facts that supports the
 * answer.
 */
export const Observation = z.strictObject({
  id: ItemId,
  indicator: IndicatorCode,
  answer: Answer,
  observedAt: Instant,
  observer: Actor,
  source: ObservationSource,
  statement: FreeText.optional(),
  note: FreeText.optional(),
  corrects: ItemId.optional(),
});
export type Observation = z.infer<typeof Observation>;

/** What somebody thought on looking at a conflict. It changes no answer: only a further observation can. */
export const ConflictReview = z.strictObject({ by: Actor, at: Instant, note: FreeText });
export type ConflictReview = z.infer<typeof ConflictReview>;

/**
 * Observations of one indicator that say both `yes` and `no`, and what people thought about it.
 * `answersOfObservations` finds conflicts whether or not they are listed here; an entry is for the reviews,
 * and stays when a correction has since ended the conflict.
 */
export const Conflict = z.strictObject({
  indicator: IndicatorCode,
  observations: z.array(ItemId).min(2),
  reviews: z.array(ConflictReview).optional(),
});
export type Conflict = z.infer<typeof Conflict>;
