import { z } from "../zod.js";

/** Who did something, as a role (`labour-inspector`) and an agency. Never a name: the agency knows who was on duty. */
export const Actor = z.strictObject({ role: z.string().min(1), agency: z.string().min(1).optional() });
export type Actor = z.infer<typeof Actor>;
