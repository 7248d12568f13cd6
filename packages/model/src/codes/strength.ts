import { z } from "../zod.js";

/** How strongly an indicator points on one list. `none` is asked and shown, never counted. */
export const Strength = z.enum(["strong", "medium", "weak", "none"]);
export type Strength = z.infer<typeof Strength>;

/** The strengths that clauses count. */
export const CountedStrength = z.enum(["strong", "medium", "weak"]);
export type CountedStrength = z.infer<typeof CountedStrength>;
