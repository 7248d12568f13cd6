// Without zod, so that a page that needs only the list does not load the schemas.
import type { UrgentNeeds } from "./urgent-needs.js";

/** The six questions of `UrgentNeeds`, without what is said about the asking. */
export const urgentNeedQuestions = [
  "dangerNow",
  "medicalCareNeeded",
  "childrenWithPerson",
  "placeSafe",
  "placePrivate",
  "othersPresent",
] as const satisfies readonly (keyof UrgentNeeds)[];
