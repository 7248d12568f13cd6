import type { Party } from "@spean/exchange";

/** Whether the two are one agency. */
export const sameParty = (one: Party, other: Party): boolean =>
  one.agency === other.agency && one.country === other.country;
