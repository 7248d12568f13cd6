import { Country, DocumentKind, FormOfExploitation, Instant, State } from "@spean/model";
import * as z from "zod";

const longestNumber = 200;

/** An identity document by which a case is looked up. Without `country`, of any country. */
export const IdentityDocumentQuery = z.strictObject({
  kind: DocumentKind,
  country: Country.optional(),
  number: z.string().min(1).max(longestNumber),
});
export type IdentityDocumentQuery = z.infer<typeof IdentityDocumentQuery>;

/**
 * Conditions of a search, all of which must hold. `outcome` is the highest that a case ever reached, `lowered`
 * leaves those whose latest assessment is lower. `from` (inclusive) and `to` (exclusive) bound the time of
 * creation; `before` is the `next` of the page before. Send it in a body, not in an address: addresses end up
 * in logs.
 */
export const CaseSearch = z.strictObject({
  number: z.int().positive().optional(),
  from: Instant.optional(),
  to: Instant.optional(),
  outcome: State.optional(),
  lowered: z.literal(true).optional(),
  form: FormOfExploitation.optional(),
  document: IdentityDocumentQuery.optional(),
  before: z.int().positive().optional(),
});
export type CaseSearch = z.infer<typeof CaseSearch>;
