import type { AgeClass, FormOfExploitation, IndicatorList, ScoringCase, Standard } from "@spean/model";
import type { AnswerCountSignature } from "./diagram-members.js";
import type { IndicatorEquivalenceClass } from "./indicator-classes.js";

// objects, so that the compiler misses no code: `rules` takes only types from `model`
const everyAgeClass: Readonly<Record<AgeClass, true>> = {
  adult: true,
  child: true,
  unknown: true,
  disputed: true,
};
const everyForm: Readonly<Record<FormOfExploitation, true>> = {
  labour: true,
  sexual: true,
  "forced-criminality": true,
  begging: true,
  servitude: true,
  "forced-marriage": true,
  "organ-removal": true,
  "armed-conflict": true,
  "illegal-adoption": true,
  surrogacy: true,
  other: true,
};

/**
 * An age class and a form, which decide the lists that apply. One form is enough: a case of several forms
 * uses the lists of each.
 */
export interface CaseSituation {
  readonly ageClass: AgeClass;
  readonly form: FormOfExploitation;
}

/** Every age class with every form of exploitation. */
export const ALL_CASE_SITUATIONS: readonly CaseSituation[] = (
  Object.keys(everyAgeClass) as AgeClass[]
).flatMap((ageClass) => (Object.keys(everyForm) as FormOfExploitation[]).map((form) => ({ ageClass, form })));

/** The lists that apply in a situation. */
export function listsInSituation(
  { lists }: Pick<Standard, "lists">,
  { ageClass, form }: CaseSituation,
): IndicatorList[] {
  return lists.filter(({ ageClasses, forms }) => ageClasses.includes(ageClass) && forms.includes(form));
}

/** A situation in which a list applies, and as few others as possible. */
export function situationOfList(
  standard: Pick<Standard, "lists">,
  { ageClasses, forms }: IndicatorList,
): CaseSituation {
  const own = ageClasses.flatMap((ageClass) => forms.map((form) => ({ ageClass, form })));
  const crowds = own.map((situation) => listsInSituation(standard, situation).length);
  const fewest = crowds.reduce((least, count) => Math.min(least, count), Infinity);
  return own[crowds.indexOf(fewest)] as CaseSituation;
}

/**
 * The indicators that are `yes` in an answer set of a signature: the first of each class, which stand for any
 * of it.
 */
export function representativeYesCodes(
  classes: readonly IndicatorEquivalenceClass[],
  signature: AnswerCountSignature,
): string[] {
  return classes.flatMap((codes, level) => codes.slice(0, signature[level] ?? 0));
}

/** A case in a situation; what is neither `yes` nor `no` is left open. */
export function caseInSituation(
  { ageClass, form }: CaseSituation,
  { yes, no = [] }: { yes: readonly string[]; no?: readonly string[] },
): ScoringCase {
  const answers = [...no.map((code) => [code, "no"] as const), ...yes.map((code) => [code, "yes"] as const)];
  return { id: "counterexample", ageClass, forms: [form], answers: Object.fromEntries(answers) };
}
