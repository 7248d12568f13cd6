import type { UrgentNeeds } from "@spean/model";

/** A question of urgent need, by its field in the case record. */
export type UrgentNeedCode = keyof {
  [Field in keyof UrgentNeeds as Required<UrgentNeeds>[Field] extends { answer: unknown } ? Field : never]: true;
};

/** The questions of urgent need in the order in which they are asked: the person's safety first. */
export const urgentNeedCodes: readonly UrgentNeedCode[] = [
  "dangerNow",
  "medicalCareNeeded",
  "childrenWithPerson",
  "placeSafe",
  "placePrivate",
  "othersPresent",
];
