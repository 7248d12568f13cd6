import type { Party } from "@spean/exchange";
import type { Agency } from "./agency.js";

/** An agency as records and the exchange name it: by its English name and its country. */
export const partyOf = ({ name, country }: Pick<Agency, "name" | "country">): Party => ({
  agency: name.en,
  country,
});
