import { languageCodes } from "./languages.js";
import { z } from "./zod.js";

/**
 * Age at the time of the conduct asked about, never at the interview. Source: Palermo Protocol Art. 3(d)
 * (child: under 18).
 */
export const AgeClass = z.enum(["adult", "child", "unknown", "disputed"]);
export type AgeClass = z.infer<typeof AgeClass>;

/** How the person is treated: anyone who may have been a child is treated as one. */
export const TreatAs = z.enum(["adult", "child"]);
export type TreatAs = z.infer<typeof TreatAs>;

/**
 * What is known about one indicator. `yes` is evidence, `no` the absence of one sign;
 * `unknown`, `declined` and `not-asked` leave the question open and are kept apart.
 * No answer has a default: an absent answer means `not-asked`.
 */
export const Answer = z.enum(["yes", "no", "unknown", "declined", "not-asked"]);
export type Answer = z.infer<typeof Answer>;

/**
 * The state of a finding, an element or a dimension, weakest last. `indicated`: the `yes` answers alone make
 * it hold; `undetermined`: they would if every open question were answered `yes`; `not-indicated`: the
 * answers given do not make up the combination asked for. None of them says that a person is no victim.
 */
export const State = z.enum(["indicated", "undetermined", "not-indicated"]);
export type State = z.infer<typeof State>;

/**
 * The closed list of forms of exploitation. A case may name several; none named means that all are possible.
 */
export const FormOfExploitation = z.enum([
  "labour",
  "sexual",
  "forced-criminality",
  "begging",
  "servitude",
  "forced-marriage",
  "organ-removal",
  "armed-conflict",
  "illegal-adoption",
  "surrogacy",
  "other",
]);
export type FormOfExploitation = z.infer<typeof FormOfExploitation>;

/** The three elements of trafficking in persons. Source: Palermo Protocol Art. 3(a). */
export const PalermoElement = z.enum(["act", "means", "purpose"]);
export type PalermoElement = z.infer<typeof PalermoElement>;

/** When a sign occurred: the same concept at recruitment and at destination is two indicators. */
export const Phase = z.enum(["recruitment", "destination"]);
export type Phase = z.infer<typeof Phase>;

/** How strongly an indicator points on one list. `none` is asked and shown, never counted. */
export const Strength = z.enum(["strong", "medium", "weak", "none"]);
export type Strength = z.infer<typeof Strength>;

/** The strengths that clauses count. */
export const CountedStrength = z.enum(["strong", "medium", "weak"]);
export type CountedStrength = z.infer<typeof CountedStrength>;

/** How well a fact is known: read in the source itself, in one that restates it, or not checked. */
export const Verification = z.enum(["primary", "secondary", "unverified"]);
export type Verification = z.infer<typeof Verification>;

/**
 * The languages in which the standard has text. Codes are languages (`km`, `th`), not countries (`KH`, `TH`).
 */
export const Language = z.enum(languageCodes);
export type Language = z.infer<typeof Language>;
