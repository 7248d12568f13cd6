import type { ExchangeParty } from "@spean/exchange";
import { agencies } from "../../agencies/agencies.js";
import { agencyCodes } from "../../agencies/agency.js";
import { partyOf } from "../../agencies/party-of.js";
import type { Page } from "../page.js";

/** An agency's name in the officer's language, where it is one of those known here. */
export function partyName({ language }: Page, { agency, country }: ExchangeParty): string {
  const known = agencyCodes
    .map((code) => agencies[code])
    .find((one) => partyOf(one).agency === agency && one.country === country);
  return known?.name[language] ?? agency;
}
