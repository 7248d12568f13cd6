import { z } from "../zod.js";
import {
  PalermoElement,
  Phase,
  AgeClass,
  FormOfExploitation,
  Strength,
  Verification,
} from "../code-lists.js";
import { Code, IndicatorCode } from "./code.js";
import { SourceReference } from "./source.js";

/** One of the scored dimensions: which element it speaks for, and when its signs occur. */
export const Dimension = z.strictObject({ code: Code, element: PalermoElement, phase: Phase });
export type Dimension = z.infer<typeof Dimension>;

/** A group of unscored questions that belongs to every list, such as `act` or `purpose`. */
export const QuestionGroup = z.strictObject({ code: Code, element: PalermoElement });
export type QuestionGroup = z.infer<typeof QuestionGroup>;

/**
 * A list of indicators and the cases it applies to. A draft list is scored, and named as a draft wherever it
 * was used.
 */
export const IndicatorList = z.strictObject({
  code: Code,
  ageClasses: z.array(AgeClass).min(1),
  forms: z.array(FormOfExploitation).min(1),
  draft: z.boolean(),
});
export type IndicatorList = z.infer<typeof IndicatorList>;

/**
 * Lists on which an indicator counts for its dimension and yet changes no finding in any case, and why that
 * is meant. It is a declaration, not a rule: it scores nothing, and `verify` holds it to be true.
 */
export const InformativeOnly = z.strictObject({ lists: z.array(Code).min(1), reason: z.string().min(1) });
export type InformativeOnly = z.infer<typeof InformativeOnly>;

/**
 * One observable sign: its dimension (or question group), its strength on each list it stands on, and where
 * that comes from.
 */
export const Indicator = z.strictObject({
  code: IndicatorCode,
  dimension: Code,
  meaning: z.string().min(1),
  strengths: z.record(Code, Strength),
  verification: z.record(Code, Verification),
  sources: z.array(SourceReference).min(1),
  informativeOnly: InformativeOnly.optional(),
  note: z.string().optional(),
});
export type Indicator = z.infer<typeof Indicator>;
