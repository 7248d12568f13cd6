import type { AgeClass, IndicatorList, PinnedStandard, ScoringCase, TreatAs } from "@spean/model";

/** The part of a case that decides which lists apply to it. */
export type ListSelectionCriteria = Pick<ScoringCase, "ageClass" | "forms">;

/**
 * The lists that apply to a case: its age class decides, and its forms of exploitation; no form named means
 * all of them.
 */
export function findApplicableLists(
  standard: PinnedStandard,
  { ageClass, forms = [] }: ListSelectionCriteria,
): IndicatorList[] {
  return standard.lists.filter(
    (list) =>
      list.ageClasses.includes(ageClass) &&
      (forms.length === 0 || forms.some((form) => list.forms.includes(form))),
  );
}

/**
 * Anyone who is not known to have been an adult is treated as a child. Source: Palermo Protocol Art. 3(c),
 * (d).
 */
export function decideTreatAs(ageClass: AgeClass): TreatAs {
  return ageClass === "adult" ? "adult" : "child";
}

/** The most lists that fit the bits of one number; with more, the lists are chosen afresh for every case. */
const MOST_MEMOIZED = 30;

/** Memoizes `prepare` by the set of lists that apply to a case. */
export function memoizeByLists<T>(
  standard: PinnedStandard,
  prepare: (lists: readonly IndicatorList[]) => T,
): (scoringCase: ListSelectionCriteria) => T {
  const { lists } = standard;
  if (lists.length > MOST_MEMOIZED)
    return (scoringCase) => prepare(findApplicableLists(standard, scoringCase));

  const setsOf = <K extends string>(keys: (list: IndicatorList) => readonly K[]) => {
    const sets = new Map<K, number>();
    lists.forEach((list, at) => keys(list).forEach((key) => sets.set(key, (sets.get(key) ?? 0) | (1 << at))));
    return sets;
  };
  const byAge = setsOf(({ ageClasses }) => ageClasses);
  const byForm = setsOf(({ forms }) => forms);
  const prepared = new Map<number, T>();
  return ({ ageClass, forms }) => {
    let set = byAge.get(ageClass) ?? 0;
    if (forms && forms.length > 0) set &= forms.reduce((sum, form) => sum | (byForm.get(form) ?? 0), 0);
    const known = prepared.get(set);
    if (known !== undefined) return known;
    const made = prepare(lists.filter((_, at) => (set >> at) & 1));
    prepared.set(set, made);
    return made;
  };
}
