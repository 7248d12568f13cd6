import { z } from "../zod.js";
import { Actor } from "./actor.js";
import { Instant } from "./instant.js";
import { ItemId } from "./item-id.js";
import { LegalTrack } from "./legal-track.js";
import { Threshold } from "./threshold.js";
import { Words } from "./words.js";

/**
 * What was decided. No outcome says that a person is no victim: where identification is not reached, the case goes
 * on to `further-inquiry` or to another protection, and services stay open.
 */
export const DecisionOutcome = z.enum([
  "identified",
  "presumed",
  "further-inquiry",
  "referred-other-protection",
]);
export type DecisionOutcome = z.infer<typeof DecisionOutcome>;

/** What an authorised person decided, and why. `assessment` is the recorded assessment they looked at; absent, they looked at none. */
export const Decision = z.strictObject({
  id: ItemId,
  by: Actor,
  at: Instant,
  outcome: DecisionOutcome,
  legalTracks: z.array(LegalTrack).min(1),
  threshold: Threshold,
  reason: Words,
  assessment: ItemId.optional(),
});
export type Decision = z.infer<typeof Decision>;
