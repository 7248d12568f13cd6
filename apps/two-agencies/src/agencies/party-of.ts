import type { ExchangeParty } from "@spean/exchange";
import type { AgencyProfile } from "./agency.js";

/** An agency as records and the exchange name it: by its English name and its country. */
export const partyOfAgency = ({ name, country }: Pick<AgencyProfile, "name" | "country">): ExchangeParty => ({
  agency: name.en,
  country,
});
