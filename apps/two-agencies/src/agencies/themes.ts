import type { AgencyCode } from "./agency.js";

/** Puts an agency's look on the page: tokens alone, its own style sheet of the build. */
export const agencyThemes: Readonly<Record<AgencyCode, () => Promise<unknown>>> = {
  kh: () => import("./kh/theme.css"),
  th: () => import("./th/theme.css"),
};
