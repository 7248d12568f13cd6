import { type AgencyCode, agencyCodes } from "../agencies/agency.js";

/** The agency that `--agency` names. @throws if it names none */
export function readAgencyOption(named: string | undefined): AgencyCode {
  const agency = agencyCodes.find((code) => code === named);
  if (!agency) throw new Error(`--agency must be ${agencyCodes.join(" or ")}.`);
  return agency;
}
