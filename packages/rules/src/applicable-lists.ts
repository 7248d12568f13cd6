import type { AgeClass, IndicatorList, PinnedStandard, ScoringCase, TreatAs } from "@spean/model";

/** The lists that apply to a case: its age class decides, and its forms of exploitation; no form named means all of them. */
export function applicableLists(standard: PinnedStandard, { ageClass, forms = [] }: Pick<ScoringCase, "ageClass" | "forms">): IndicatorList[] {
  return standard.lists.filter(
    (list) => list.ageClasses.includes(ageClass) && (forms.length === 0 || forms.some((form) => list.forms.includes(form))),
  );
}

/** Anyone who is not known to have been an adult is treated as a child. Source: Palermo Protocol Art. 3(c), (d). */
export function treatAs(ageClass: AgeClass): TreatAs {
  return ageClass === "adult" ? "adult" : "child";
}
