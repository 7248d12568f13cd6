import { z } from "../zod.js";
import { Verification } from "../code-lists.js";
import { Code } from "./code.js";

/** A text that the standard cites. */
export const Source = z.strictObject({
  id: Code,
  title: z.string().min(1),
  publisher: z.string().min(1),
  year: z.int().optional(),
  reference: z.string().optional(),
  verification: Verification,
  note: z.string().optional(),
});
export type Source = z.infer<typeof Source>;

/** Where in a source a statement stands: an article, a page, a row. */
export const SourceReference = z.strictObject({ source: Code, locator: z.string().min(1) });
export type SourceReference = z.infer<typeof SourceReference>;
