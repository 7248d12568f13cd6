import type { AgencyCode } from "../agencies/agency.js";

/** Addresses of the agencies' systems, and which of them answer their health check. */
export interface AgencyAddresses {
  readonly agencies: readonly {
    readonly code: AgencyCode;
    readonly address: string;
    readonly runs: boolean;
  }[];
}
