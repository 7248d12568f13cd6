import { z } from "../zod.js";
import { countryCodes } from "./countries.js";

/** A country or territory by its ISO 3166-1 alpha-2 code: `KH`, `TH`. Not to be mistaken for the languages `km` and `th`. */
export const Country = z.enum(countryCodes);
export type Country = z.infer<typeof Country>;

/**
 * A nationality: a country, `stateless`, or `unknown` when it was asked about and could not be established. A person may
 * have several: use an array. An absent nationality has not been asked about.
 */
export const Nationality = z.enum([...countryCodes, "stateless", "unknown"]);
export type Nationality = z.infer<typeof Nationality>;
