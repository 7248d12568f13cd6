import { z } from "../zod.js";

/**
 * What is known about one indicator. `yes` is evidence, `no` the absence of one sign;
 * `unknown`, `declined` and `not-asked` leave the question open and are kept apart.
 * No answer has a default: an absent answer means `not-asked`.
 */
export const Answer = z.enum(["yes", "no", "unknown", "declined", "not-asked"]);
export type Answer = z.infer<typeof Answer>;
