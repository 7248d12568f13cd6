import type { CaseSeal } from "../sealing/case-seal.js";
import { type EntryRows, readCaseEntries, readDerivedEntries, type SealedCaseRows } from "./case-rows.js";
import { writeStableRows } from "./stable-rows.js";

/** Name of the seal that covers the row of the case and the seals of all that it says. */
export const headEntry = "head";

/** Tells whether an entry is part of what a case says, and not derived from it. */
export const isStatedEntry = (entry: string): boolean => entry.includes(" ");

const writeEntry = (rows: EntryRows) =>
  Object.keys(rows)
    .sort()
    .map((table) => `${table}${writeStableRows(rows[table] ?? [])}`)
    .join(";");

/** The seal of each entry as its rows stand now, those of lists and searches among them. */
export function computeEntrySeals(seal: CaseSeal, rows: SealedCaseRows): Map<string, string> {
  const all = [...readCaseEntries(rows), ...readDerivedEntries(rows)];
  return new Map(all.map(([entry, content]) => [entry, seal.rowSealOf(entry, writeEntry(content))]));
}

/** The seal over the row of a case and these seals of its entries, so that none can be taken away. */
export function computeHeadSeal(
  seal: CaseSeal,
  { cases = [] }: SealedCaseRows,
  seals: ReadonlyMap<string, string>,
): string {
  const stated = [...seals].filter(([entry]) => isStatedEntry(entry)).map((pair) => JSON.stringify(pair));
  return seal.rowSealOf(headEntry, `${writeStableRows(cases)};${stated.sort().join(",")}`);
}
