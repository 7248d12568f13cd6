import { formatCaseNumber } from "../agencies/case-number.js";
import type { PageContext } from "./page.js";

/** What a case's number is made of, as the server tells it. */
interface Numbered {
  readonly number: number;
  readonly createdAt: string;
}

/** How a case is named to people: its number in the agency's own format, which says nothing about the person. */
export function showCaseNumber(
  { agency }: Pick<PageContext, "agency">,
  { number, createdAt }: Numbered,
): string {
  return formatCaseNumber(agency, { number, createdAt: new Date(createdAt) });
}
