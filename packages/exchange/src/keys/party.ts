import { Country } from "@spean/model";
import { z } from "../zod.js";

/** An agency that sends or receives, with its country: both say who it is. */
export const ExchangeParty = z.strictObject({ agency: z.string().min(1), country: Country });
export type ExchangeParty = z.infer<typeof ExchangeParty>;

/** Tells if two parties are the same agency. */
export const isSameParty = (one: ExchangeParty, other: ExchangeParty): boolean =>
  one.agency === other.agency && one.country === other.country;
