import { normaliseDigits } from "@spean/model";
import type { AgencyProfile } from "./agency.js";

const yearsAhead = { gregorian: 0, "be-th": 543 } as const;

/** Parts of a case number: the serial number of the case in its database, and when the case was begun. */
export interface NumberedCase {
  readonly number: number;
  readonly createdAt: Date;
}

const yearIn = (timeZone: string, at: Date) =>
  Number(new Intl.DateTimeFormat("en-GB-u-ca-gregory", { timeZone, year: "numeric" }).format(at));

/**
 * Formats a case number in the agency's own format, in ASCII. It reveals nothing about the person.
 *
 * @example formatCaseNumber(bothAgencies.th, { number: 12, createdAt: new Date("2026-01-02T00:00:00Z") }) // "TH 00012/2569"
 */
export function formatCaseNumber(
  agency: Pick<AgencyProfile, "caseNumber" | "yearsOfCaseNumbers" | "timeZone">,
  { number, createdAt }: NumberedCase,
): string {
  const year = yearIn(agency.timeZone, createdAt) + yearsAhead[agency.yearsOfCaseNumbers];
  return agency.caseNumber
    .replace("{year}", String(year))
    .replace(/\{number:(\d)\}/, (_, width: string) => String(number).padStart(Number(width), "0"));
}

/**
 * The number of the case in its database, read from a case number as somebody typed it; `undefined` where it
 * is none of this agency's.
 */
export function readCaseNumber(agency: Pick<AgencyProfile, "caseNumber">, typed: string): number | undefined {
  const pattern = agency.caseNumber
    .replace(/[.*+?^$()|[\]\\/]/g, String.raw`\$&`)
    .replace(/\s+/g, String.raw`\s*`)
    .replace("{year}", String.raw`\d{4}`)
    .replace(/\{number:\d\}/, String.raw`(\d{1,15})`);
  const digits = new RegExp(`^${pattern}$`, "i").exec(normaliseDigits(typed.trim()))?.[1];
  return digits === undefined || Number(digits) === 0 ? undefined : Number(digits);
}
