import type { ExchangeParty } from "@spean/exchange";
import { bothAgencies } from "../../agencies/agencies.js";
import { agencyCodes } from "../../agencies/agency.js";
import { partyOfAgency } from "../../agencies/party-of.js";
import type { PageContext } from "../page.js";

/** An agency's name in the officer's language, where it is one of those known here. */
export function showPartyName({ language }: PageContext, { agency, country }: ExchangeParty): string {
  const known = agencyCodes
    .map((code) => bothAgencies[code])
    .find((one) => partyOfAgency(one).agency === agency && one.country === country);
  return known?.name[language] ?? known?.name.en ?? agency;
}
