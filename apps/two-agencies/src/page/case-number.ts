import { formatCaseNumber } from "../agencies/case-number.js";
import type { PageContext } from "./page.js";

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
