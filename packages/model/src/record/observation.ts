import { Answer } from "../codes/answer.js";
import { IndicatorCode } from "../standard/code.js";
import { z } from "../zod.js";

/** Who or what an observation comes from. */
export const ObservationSource = z.enum(["person", "document", "observation", "third-party"]);
export type ObservationSource = z.infer<typeof ObservationSource>;

/**
 * An answer with its source, time and observer. Observations are append-only: a mistake is mended by a later observation
 * that names the one it `corrects`. `statement` is the sentence of the facts that supports the answer.
 */
export const Observation = z.strictObject({
  id: z.string().min(1),
  indicator: IndicatorCode,
  answer: Answer,
  observedAt: z.iso.datetime({ offset: true }),
  observer: z.strictObject({ role: z.string().min(1), agency: z.string().min(1).optional() }),
  source: ObservationSource,
  statement: z.string().min(1).optional(),
  note: z.string().min(1).optional(),
  corrects: z.string().min(1).optional(),
});
export type Observation = z.infer<typeof Observation>;
