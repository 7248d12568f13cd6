import type { AgencyCode } from "../agencies/agency.js";

/** Where each agency's system is, and whether it runs just now. */
export interface AgencyAddresses {
  readonly agencies: readonly {
    readonly code: AgencyCode;
    readonly address: string;
    readonly runs: boolean;
  }[];
}
