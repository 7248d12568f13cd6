import { z } from "../zod.js";

/** When a sign occurred: the same concept at recruitment and at destination is two indicators. */
export const Phase = z.enum(["recruitment", "destination"]);
export type Phase = z.infer<typeof Phase>;
