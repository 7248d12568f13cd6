import { isDeepStrictEqual } from "node:util";
import { comparableText } from "@spean/model";
import type { AgencyProfile } from "../../agencies/agency.js";
import { type MappedOlderRow, mapOlderRow, type OlderRow } from "./map-older-row.js";
import type { OlderDataMapping } from "./older-data-mapping.js";

/** The number of a row as it is compared: however it is spaced, and in whichever digits. */
export const comparableOlderId = (id: string | null | undefined): string => comparableText(id ?? "");

const comparableFields = ({ fields }: OlderRow) =>
  Object.fromEntries(
    Object.entries(fields).map(([field, written]) => [field, comparableText(written ?? "")]),
  );

function grouped(rows: readonly OlderRow[], { id }: OlderDataMapping) {
  const groups = new Map<string, OlderRow[]>();
  for (const row of rows) {
    const number = comparableOlderId(row.fields[id]);
    groups.set(number, [...(groups.get(number) ?? []), row]);
  }
  return groups;
}

const reasons = {
  "no-number": "The row has no number, by which it would be known again: give it one in the older system.",
  contradicts:
    "Another row has this number and says something else: a person has to find out which is right.",
  repeated: "The row stands here a second time, saying the same: it is taken over once.",
} as const;

function leaveOut(
  { record: _, notTaken, ...rest }: MappedOlderRow,
  kind: keyof typeof reasons,
): MappedOlderRow {
  const left = { row: rest.id, line: rest.line, kind, reason: reasons[kind] };
  return { ...rest, notTaken: [...(kind === "repeated" ? [] : notTaken), left] };
}

/**
 * Maps all rows. A row that stands twice, however its number is written, is taken once; of rows with one number
 * that differ, none is, and none without a number.
 */
export function mapOlderRows(
  rows: readonly OlderRow[],
  mapping: OlderDataMapping,
  agency: AgencyProfile,
): MappedOlderRow[] {
  const byNumber = grouped(rows, mapping);
  return rows.map((row) => {
    const number = comparableOlderId(row.fields[mapping.id]);
    const mapped = mapOlderRow(row, mapping, agency);
    if (number === "") return leaveOut(mapped, "no-number");
    const [first = row, ...others] = byNumber.get(number) ?? [];
    const said = comparableFields(first);
    if (others.some((other) => !isDeepStrictEqual(comparableFields(other), said)))
      return leaveOut(mapped, "contradicts");
    return row === first ? mapped : leaveOut(mapped, "repeated");
  });
}
