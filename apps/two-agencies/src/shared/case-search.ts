import { Country, DocumentKind, FormOfExploitation, Instant, State } from "@spean/model";
import * as z from "zod";

const longest = 200;

/** A document by which a case is looked for. Without `country`, it may be of any. */
export const DocumentSought = z.strictObject({
  kind: DocumentKind,
  country: Country.optional(),
  number: z.string().min(1).max(longest),
});
export type DocumentSought = z.infer<typeof DocumentSought>;

/**
 * What cases are looked for by; a case is found if all of it is true of it. `from` and `to` bound when it was begun, the first included and
 * the second not. It is sent in a body, since an address is written down in many places. `before` is the `next` of the page before.
 */
export const CaseSearch = z.strictObject({
  number: z.int().positive().optional(),
  from: Instant.optional(),
  to: Instant.optional(),
  outcome: State.optional(),
  form: FormOfExploitation.optional(),
  document: DocumentSought.optional(),
  before: z.int().positive().optional(),
});
export type CaseSearch = z.infer<typeof CaseSearch>;
