import { formatCaseNumber } from "../agencies/case-number.js";
import type { PageContext } from "./page-view.js";
import type { ExchangeParty } from "@spean/exchange";
import { bothAgencies } from "../agencies/agencies.js";
import { agencyCodes, partyOfAgency } from "../agencies/agency.js";

/** Parts of a case number as the API sends them; `createdAt` is an ISO 8601 time. */
interface Numbered {
  readonly number: number;
  readonly createdAt: string;
}

/** Formats a case number in the agency's own format. It reveals nothing about the person. */
export function showCaseNumber(
  { agency }: Pick<PageContext, "agency">,
  { number, createdAt }: Numbered,
): string {
  return formatCaseNumber(agency, { number, createdAt: new Date(createdAt) });
}

/** An indicator in the officer's language; its code, where there are no words for it. */
export function showIndicatorLabel({ texts, language }: PageContext, code: string): string {
  return texts[language]?.indicators[code]?.label.text ?? code;
}

/** An agency's name in the officer's language, where it is one of those known here. */
export function showPartyName({ language }: PageContext, { agency, country }: ExchangeParty): string {
  const known = agencyCodes
    .map((code) => bothAgencies[code])
    .find((one) => partyOfAgency(one).agency === agency && one.country === country);
  return known?.name[language] ?? known?.name.en ?? agency;
}
