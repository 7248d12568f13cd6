import { z } from "../zod.js";

/**
 * What data about a person may be used for. A purpose is agreed before data is shared, and data shared for one is not used for another.
 *
 * - `screening`: asking the common list, scoring it, and meeting urgent needs;
 * - `identification`: the decision of those authorised to identify victims;
 * - `referral`: handing the person over to a service or another authority that helps;
 * - `repatriation`: a safe, voluntary return and what follows it;
 * - `investigation`: prosecuting those who exploited the person, never the person;
 * - `statistics`: counts over many people; it gets no personal field.
 *
 * Source: IOM Data Protection Manual (2010), principle of a specified and legitimate purpose.
 */
export const Purpose = z.enum([
  "screening",
  "identification",
  "referral",
  "repatriation",
  "investigation",
  "statistics",
]);
export type Purpose = z.infer<typeof Purpose>;
