import { z } from "../zod.js";
import { FreeText, Actor, Instant, ItemId } from "./entry-fields.js";

/**
 * The legal track that a decision follows; each opens a protection of its own.
 *
 * - `trafficking-th-act-s6`: Thailand, Anti-Trafficking in Persons Act B.E. 2551 (2008), section 6;
 * - `forced-labour-th-act-s6-1`: the same Act, section 6/1 (added by the Emergency Decree of 2019);
 * - `trafficking-kh-law-2008`: Cambodia, Law on Suppression of Human Trafficking and Sexual Exploitation,
 * NS/RKM/0208/005 (2008);
 * - `child-protection`: the protection owed to a child under either country's law;
 * - `other`: any other, named `asWritten`.
 */
export const LegalTrackCode = z.enum([
  "trafficking-th-act-s6",
  "forced-labour-th-act-s6-1",
  "trafficking-kh-law-2008",
  "child-protection",
  "other",
]);
export type LegalTrackCode = z.infer<typeof LegalTrackCode>;

/** A legal track, with the article in the words of whoever decided. */
export const LegalTrack = z.strictObject({ code: LegalTrackCode, asWritten: FreeText.optional() });
export type LegalTrack = z.infer<typeof LegalTrack>;

/**
 * How sure the deciding person had to be. It is recorded with every decision, since the same
 * facts decide otherwise under another threshold: court-level proof is not asked of an identification.
 */
export const ThresholdCode = z.enum([
  "suspicion",
  "reasonable-grounds",
  "balance-of-probabilities",
  "beyond-reasonable-doubt",
  "other",
]);
export type ThresholdCode = z.infer<typeof ThresholdCode>;

/** The threshold applied, with the words in which the law or guideline at hand puts it. */
export const Threshold = z.strictObject({ code: ThresholdCode, asWritten: FreeText.optional() });
export type Threshold = z.infer<typeof Threshold>;

/**
 * What was decided. No outcome says that a person is no victim: where identification is not reached, the case
 * goes on to `further-inquiry` or to another protection, and services stay open.
 */
export const DecisionOutcome = z.enum([
  "identified",
  "presumed",
  "further-inquiry",
  "referred-other-protection",
]);
export type DecisionOutcome = z.infer<typeof DecisionOutcome>;

/**
 * What an authorised person decided, and why. `assessment` is the recorded assessment they looked at; absent,
 * they looked at none.
 */
export const Decision = z.strictObject({
  id: ItemId,
  by: Actor,
  at: Instant,
  outcome: DecisionOutcome,
  legalTracks: z.array(LegalTrack).min(1),
  threshold: Threshold,
  reason: FreeText,
  assessment: ItemId.optional(),
});
export type Decision = z.infer<typeof Decision>;
