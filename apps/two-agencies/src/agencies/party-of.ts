import type { ExchangeParty } from "@spean/exchange";
import type { Agency } from "./agency.js";

/** An agency as records and the exchange name it: by its English name and its country. */
export const partyOf = ({ name, country }: Pick<Agency, "name" | "country">): ExchangeParty => ({
  agency: name.en,
  country,
});
