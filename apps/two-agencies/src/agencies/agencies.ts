import type { AgencyProfile, AgencyCode } from "./agency.js";
import { cambodianAgency } from "./kh/agency.js";
import { thaiAgency } from "./th/agency.js";

/** Both agencies of this demonstration, by code. */
export const bothAgencies: Readonly<Record<AgencyCode, AgencyProfile>> = {
  kh: cambodianAgency,
  th: thaiAgency,
};
