import { z } from "../zod.js";
import { countryCodes } from "./countries.js";

/** A country or territory by its ISO 3166-1 alpha-2 code: `KH`, `TH`. Not to be mistaken for the languages `km` and `th`. */
export const Country = z.enum(countryCodes);
export type Country = z.infer<typeof Country>;
