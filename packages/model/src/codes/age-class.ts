import { z } from "../zod.js";

/** Age at the time of the conduct asked about, never at the interview. Source: Palermo Protocol Art. 3(d) (child: under 18). */
export const AgeClass = z.enum(["adult", "child", "unknown", "disputed"]);
export type AgeClass = z.infer<typeof AgeClass>;

/** How the person is treated: anyone who may have been a child is treated as one. */
export const TreatAs = z.enum(["adult", "child"]);
export type TreatAs = z.infer<typeof TreatAs>;
