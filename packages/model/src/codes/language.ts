import { languageCodes } from "../languages.js";
import { z } from "../zod.js";

/** The languages in which the standard has text. Codes are languages (`km`, `th`), not countries (`KH`, `TH`). */
export const Language = z.enum(languageCodes);
export type Language = z.infer<typeof Language>;
