import { Answer } from "../codes/answer.js";
import { IndicatorCode } from "../standard/code.js";
import { z } from "../zod.js";
import { Actor } from "./actor.js";
import { Instant } from "./instant.js";
import { ItemId } from "./item-id.js";
import { Words } from "./words.js";

/** Who or what an observation comes from. */
export const ObservationSource = z.enum(["person", "document", "observation", "third-party"]);
export type ObservationSource = z.infer<typeof ObservationSource>;

/**
 * An answer with its source, time and observer. Observations are append-only: a mistake is mended by a later observation
 * that names the one it `corrects`. `statement` is the sentence of the facts that supports the answer.
 */
export const Observation = z.strictObject({
  id: ItemId,
  indicator: IndicatorCode,
  answer: Answer,
  observedAt: Instant,
  observer: Actor,
  source: ObservationSource,
  statement: Words.optional(),
  note: Words.optional(),
  corrects: ItemId.optional(),
});
export type Observation = z.infer<typeof Observation>;
