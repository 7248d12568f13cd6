import { bothAgencies } from "../agencies/agencies.js";
import { type AgencyProfile, agencyCodes } from "../agencies/agency.js";

/** The agency whose page this is, as its server wrote it into the document. */
export function readPageAgency(): AgencyProfile {
  const code = agencyCodes.find((one) => one === document.documentElement.dataset.agency);
  if (!code) throw new Error("The document names no agency: it must come from the server.");
  return bothAgencies[code];
}
