import { z } from "../zod.js";
import { Words } from "./words.js";

/** Gender as the person states it: a code, or their own words, or both. `declined`: they chose not to say. */
export const Gender = z.strictObject({
  code: z.enum(["female", "male", "other", "declined"]).optional(),
  asWritten: Words.optional(),
});
export type Gender = z.infer<typeof Gender>;
