import type { Answer, UrgentNeeds } from "@spean/model";

/** A question of urgent need, by its field in the case record. */
type UrgentNeedCode = keyof {
  [
    Field in keyof UrgentNeeds as Required<UrgentNeeds>[Field] extends { answer: unknown } ? Field : never
  ]: true;
};

/** The urgent needs answered so far, as a page holds them or as the case record does. */
export type UrgentNeedsSoFar = { readonly [need in UrgentNeedCode]?: Answer | { readonly answer: Answer } };

/**
 * In the order in which they are asked: the person's safety first. Source: WHO ethical and safety
 * recommendations for interviewing trafficked women (2003), recommendations 1 and 2.
 */
const ORDER: Readonly<Record<UrgentNeedCode, number>> = {
  dangerNow: 1,
  medicalCareNeeded: 2,
  childrenWithPerson: 3,
  placeSafe: 4,
  placePrivate: 5,
  othersPresent: 6,
};

/** The urgent needs that were not asked yet, in the order in which they are asked. */
export function listUnaskedNeeds(soFar: UrgentNeedsSoFar): UrgentNeedCode[] {
  const unasked = (need: UrgentNeedCode) => {
    const given = soFar[need] ?? "not-asked";
    return (typeof given === "string" ? given : given.answer) === "not-asked";
  };
  return (Object.keys(ORDER) as UrgentNeedCode[]).filter(unasked).sort((a, b) => ORDER[a] - ORDER[b]);
}
