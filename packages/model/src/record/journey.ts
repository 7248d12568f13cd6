import { PartialDate } from "../dates/partial-date.js";
import { Country } from "../identity/international-codes.js";
import { z } from "../zod.js";
import { FreeText } from "./entry-fields.js";

/**
 * The stage of a journey that a leg belongs to. The same stage may come several times: people are sold on.
 */
export const JourneyStage = z.enum(["recruitment", "transit", "destination"]);
export type JourneyStage = z.infer<typeof JourneyStage>;

/** How a leg was travelled. */
export const Transport = z.enum([
  "on-foot",
  "motorcycle",
  "car",
  "bus",
  "truck",
  "train",
  "boat",
  "ship",
  "aircraft",
  "other",
]);
export type Transport = z.infer<typeof Transport>;

/** One leg of the journey, or one stay: where, when as far as known, and how the person came there. */
export const JourneyLeg = z.strictObject({
  stage: JourneyStage,
  place: FreeText.optional(),
  country: Country.optional(),
  from: PartialDate.optional(),
  to: PartialDate.optional(),
  transport: z.array(Transport).optional(),
  note: FreeText.optional(),
});
export type JourneyLeg = z.infer<typeof JourneyLeg>;

/** The way from recruitment over transit to the destination, in the order in which it was travelled. */
export const Journey = z.strictObject({ legs: z.array(JourneyLeg), note: FreeText.optional() });
export type Journey = z.infer<typeof Journey>;
