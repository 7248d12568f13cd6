import { z } from "../zod.js";
import { instantPattern, questionOnInstant } from "../dates/instant-form.js";
import { Country } from "../identity/international-codes.js";

/**
 * The identifier of one entry within a record, unique among entries of its kind. Random ones let two offline
 * copies be merged by union.
 */
export const ItemId = z.string().min(1);
export type ItemId = z.infer<typeof ItemId>;

/**
 * A moment, as an ISO 8601 date and time with its offset from UTC: `2026-03-01T09:30:00+07:00`. When
 * something was recorded, never a birth date. Its year is Gregorian, 1900 to 2199: one of the Buddhist Era
 * (2569) is refused and asked about, since every moment of a record is compared with others.
 */
export const Instant = z.string().regex(instantPattern, { error: ({ input }) => questionOnInstant(input) });
export type Instant = z.infer<typeof Instant>;

/**
 * Who did something, as a role (`labour-inspector`) and an agency. Never a name: the agency knows who was on
 * duty.
 */
export const Actor = z.strictObject({ role: z.string().min(1), agency: z.string().min(1).optional() });
export type Actor = z.infer<typeof Actor>;

/**
 * An agency or organisation that a person, or data about them, may be handed to; `country` where it is not
 * plain.
 */
export const Recipient = z.strictObject({ agency: z.string().min(1), country: Country.optional() });
export type Recipient = z.infer<typeof Recipient>;

/**
 * Words as a person wrote or said them, in any language and script; never empty. They may name anybody, so
 * they never go into statistics.
 */
export const FreeText = z.string().min(1);
export type FreeText = z.infer<typeof FreeText>;
