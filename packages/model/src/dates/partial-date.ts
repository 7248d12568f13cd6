import { z } from "../zod.js";

/**
 * The eras in which a year may be written: Gregorian, Thai Buddhist (CE + 543), Khmer Buddhist (CE + 543 or +
 * 544).
 */
export const Era = z.enum(["gregorian", "be-th", "be-kh"]);
export type Era = z.infer<typeof Era>;

/**
 * A date as far as it is known, in the era it was given in. Absent parts are not known. `estimated` says that
 * even the parts given are somebody's estimate. It is kept as it was said; conversion is a function, and
 * gives an interval.
 */
export const PartialDate = z.strictObject({
  era: Era,
  year: z.int(),
  month: z.int().min(1).max(12).optional(),
  day: z.int().min(1).max(31).optional(),
  estimated: z.boolean().optional(),
});
export type PartialDate = z.infer<typeof PartialDate>;
