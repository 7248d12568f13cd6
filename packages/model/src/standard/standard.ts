import { z } from "../zod.js";
import { Language } from "../code-lists.js";
import { Clause, ElementRule, FindingRule } from "./rule.js";
import { Code, Version } from "./code.js";
import { Dimension, QuestionGroup, Indicator, IndicatorList } from "./indicator.js";
import { Source } from "./source.js";

/**
 * A whole standard, as data: which indicators stand on which lists with which strengths, and the rules that
 * read the answers. The order of its arrays is the standard's order, in which every assessment names things.
 * `minimumEvidence` declares the fewest `yes` answers on which any finding may rest: it scores nothing, and
 * `verify` holds it to be true.
 */
export const Standard = z.strictObject({
  id: Code,
  version: Version,
  languages: z.array(Language).min(1),
  dimensions: z.array(Dimension).min(1),
  groups: z.array(QuestionGroup),
  lists: z.array(IndicatorList).min(1),
  indicators: z.array(Indicator).min(1),
  clauses: z.array(Clause).min(1),
  elements: z.array(ElementRule).min(1),
  findings: z.array(FindingRule).min(1),
  headline: z.array(Code).min(1),
  minimumEvidence: z.int().min(1).optional(),
  sources: z.array(Source).min(1),
});
export type Standard = z.infer<typeof Standard>;

/** SHA-256 in lower-case hexadecimal, `sha256:` before it. */
export const Digest = z
  .string()
  .regex(/^sha256:[0-9a-f]{64}$/, "write sha256: and 64 digits, 0 to 9 and a to f.");
export type Digest = z.infer<typeof Digest>;

/**
 * A standard with the digest of its scoring part (RFC 8785 canonical JSON, SHA-256): what an assessment is
 * pinned to.
 */
export type PinnedStandard = Standard & { readonly digest: Digest };
