import { isDeepStrictEqual } from "node:util";
import type { AgencyProfile } from "../../agencies/agency.js";
import { type MappedOlderRow, mapOlderRow, type OlderRow } from "./map-older-row.js";
import type { OlderDataMapping } from "./older-data-mapping.js";

function grouped(
  rows: readonly OlderRow[],
  { id }: OlderDataMapping,
): ReadonlyMap<string, readonly OlderRow[]> {
  const groups = new Map<string, OlderRow[]>();
  for (const row of rows)
    groups.set(row.fields[id] ?? "", [...(groups.get(row.fields[id] ?? "") ?? []), row]);
  return groups;
}

/**
 * Maps all rows. A row that stands twice word for word is taken once; of rows with one number that differ,
 * none is.
 */
export function mapOlderRows(
  rows: readonly OlderRow[],
  mapping: OlderDataMapping,
  agency: AgencyProfile,
): MappedOlderRow[] {
  const byId = grouped(rows, mapping);
  return rows.map((row) => {
    const [first, ...others] = byId.get(row.fields[mapping.id] ?? "") ?? [];
    const mapped = mapOlderRow(row, mapping, agency);
    const { record: _, notTaken, ...rest } = mapped;
    const leave = (kind: "repeated" | "contradicts", reason: string): MappedOlderRow => ({
      ...rest,
      notTaken: [
        ...(kind === "contradicts" ? notTaken : []),
        { row: rest.id, line: rest.line, kind, reason },
      ],
    });
    if (others.some(({ fields }) => !isDeepStrictEqual(fields, first?.fields)))
      return leave(
        "contradicts",
        "Another row has this number and says something else: a person has to find out which is right.",
      );
    return row === first
      ? mapped
      : leave("repeated", "The row stands here a second time, word for word: it is taken over once.");
  });
}
