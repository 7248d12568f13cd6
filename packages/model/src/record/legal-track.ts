import { z } from "../zod.js";
import { Words } from "./words.js";

/**
 * The legal track that a decision follows; each opens a protection of its own.
 *
 * - `trafficking-th-act-s6`: Thailand, Anti-Trafficking in Persons Act B.E. 2551 (2008), section 6;
 * - `forced-labour-th-act-s6-1`: the same Act, section 6/1 (added by the Emergency Decree of 2019);
 * - `trafficking-kh-law-2008`: Cambodia, Law on Suppression of Human Trafficking and Sexual Exploitation, NS/RKM/0208/005 (2008);
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
export const LegalTrack = z.strictObject({ code: LegalTrackCode, asWritten: Words.optional() });
export type LegalTrack = z.infer<typeof LegalTrack>;
