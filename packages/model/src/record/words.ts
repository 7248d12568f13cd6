import { z } from "../zod.js";

/** Words as a person wrote or said them, in any language and script; never empty. They may name anybody, so they never go into statistics. */
export const Words = z.string().min(1);
export type Words = z.infer<typeof Words>;
