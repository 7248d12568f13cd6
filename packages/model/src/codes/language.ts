import { z } from "../zod.js";

/** The languages in which the standard has text. Codes are languages (`km`, `th`), not countries (`KH`, `TH`). */
export const Language = z.enum(["en", "km", "th"]);
export type Language = z.infer<typeof Language>;
