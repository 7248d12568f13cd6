import { Country } from "@spean/model";
import { z } from "../zod.js";

/** An agency that sends or receives, with its country: both say who it is. */
export const Party = z.strictObject({ agency: z.string().min(1), country: Country });
export type Party = z.infer<typeof Party>;

/** Whether the two are one agency. */
export const sameParty = (one: Party, other: Party): boolean =>
  one.agency === other.agency && one.country === other.country;
