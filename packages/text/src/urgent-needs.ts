import type { UrgentNeeds } from "@spean/model";
import type { MessageId } from "./catalogue.js";

/** A question of urgent need, by its field in the case record. */
export type UrgentNeedCode = keyof {
  [
    Field in keyof UrgentNeeds as Required<UrgentNeeds>[Field] extends { answer: unknown } ? Field : never
  ]: true;
};

/** The words of a question of urgent need: as it is spoken, and what the officer does about it. */
export interface UrgentNeedMessages {
  readonly question: MessageId;
  readonly guidance: MessageId;
}

/**
 * Message ids of each question of urgent need, in the order in which they are asked: the person's safety
 * first.
 */
export const urgentNeedMessages: Readonly<Record<UrgentNeedCode, UrgentNeedMessages>> = {
  dangerNow: { question: "urgent.danger-now", guidance: "urgent.danger-now.guidance" },
  medicalCareNeeded: {
    question: "urgent.medical-care-needed",
    guidance: "urgent.medical-care-needed.guidance",
  },
  childrenWithPerson: {
    question: "urgent.children-with-person",
    guidance: "urgent.children-with-person.guidance",
  },
  placeSafe: { question: "urgent.place-safe", guidance: "urgent.place-safe.guidance" },
  placePrivate: { question: "urgent.place-private", guidance: "urgent.place-private.guidance" },
  othersPresent: { question: "urgent.others-present", guidance: "urgent.others-present.guidance" },
};

/** The questions of urgent need in the order in which they are asked. */
export const urgentNeedCodes = Object.keys(urgentNeedMessages) as readonly UrgentNeedCode[];
