import type { Agency, AgencyCode } from "./agency.js";
import { kh } from "./kh/agency.js";
import { th } from "./th/agency.js";

/** Both agencies of this demonstration, by code. */
export const agencies: Readonly<Record<AgencyCode, Agency>> = { kh, th };
