import { z } from "../zod.js";

/** How well a fact is known: read in the source itself, in one that restates it, or not checked. */
export const Verification = z.enum(["primary", "secondary", "unverified"]);
export type Verification = z.infer<typeof Verification>;
