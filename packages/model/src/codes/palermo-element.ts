import { z } from "../zod.js";

/** The three elements of trafficking in persons. Source: Palermo Protocol Art. 3(a). */
export const PalermoElement = z.enum(["act", "means", "purpose"]);
export type PalermoElement = z.infer<typeof PalermoElement>;
