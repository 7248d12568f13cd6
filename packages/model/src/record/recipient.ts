import { Country } from "../identity/country.js";
import { z } from "../zod.js";

/** An agency or organisation that a person, or data about them, may be handed to; `country` where it is not plain. */
export const Recipient = z.strictObject({ agency: z.string().min(1), country: Country.optional() });
export type Recipient = z.infer<typeof Recipient>;
