import { z } from "../zod.js";
import { countryCodes } from "./countries.js";

/**
 * A nationality: a country, `stateless`, or `unknown` when it was asked about and could not be established. A person may
 * have several: use an array. An absent nationality has not been asked about.
 */
export const Nationality = z.enum([...countryCodes, "stateless", "unknown"]);
export type Nationality = z.infer<typeof Nationality>;
