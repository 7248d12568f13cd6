import type { Party } from "@spean/exchange";
import { agencies } from "../../agencies/agencies.js";
import { agencyCodes } from "../../agencies/agency.js";
import { partyOf } from "../../agencies/party-of.js";
import type { PageContext } from "../page.js";

/** An agency's name in the officer's language, where it is one of those known here. */
export function showPartyName({ language }: PageContext, { agency, country }: Party): string {
  const known = agencyCodes
    .map((code) => agencies[code])
    .find((one) => partyOf(one).agency === agency && one.country === country);
  return known?.name[language] ?? known?.name.en ?? agency;
}
