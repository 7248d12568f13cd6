import type { ExchangeParty } from "@spean/exchange";

/** Whether the two are one agency. */
export const sameParty = (one: ExchangeParty, other: ExchangeParty): boolean =>
  one.agency === other.agency && one.country === other.country;
