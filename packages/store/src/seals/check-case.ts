import type { AlteredPlace } from "../client/audit-entry.js";
import type { DatabaseQueries } from "../database/database-handle.js";
import type { CaseSeal } from "../sealing/case-seal.js";
import { AlteredRecordError } from "./altered-record.js";
import { readKeptSeals, readSealedCaseRows, type SealedCaseRows } from "./case-rows.js";
import { computeEntrySeals, computeHeadSeal, headEntry, isStatedEntry } from "./case-seal-values.js";

/** Finds what of a case does not agree with its seals, what is derived of it for lists included. */
export function findAlteredEntries(seal: CaseSeal, rows: SealedCaseRows): AlteredPlace[] {
  const [kept, computed] = [readKeptSeals(rows), computeEntrySeals(seal, rows)];
  computed.set(headEntry, computeHeadSeal(seal, rows, kept));
  const places: AlteredPlace[] = [];
  for (const entry of new Set([...computed.keys(), ...kept.keys()])) {
    const [now, then] = [computed.get(entry), kept.get(entry)];
    if (now === then) continue;
    const reason = then === undefined ? "unsealed" : now === undefined ? "missing" : "changed";
    places.push({ table: "case", row: `${seal.caseId} ${entry}`, reason });
  }
  return places;
}

/**
 * Sees to it that everything a case says is as the software wrote it. What is derived of it for lists is left
 * to the verification.
 *
 * @throws AlteredRecordError if something was changed, put in or taken away
 */
export async function refuseAlteredCase(queries: DatabaseQueries, seal: CaseSeal): Promise<void> {
  const rows = await readSealedCaseRows(queries, seal.caseId);
  const stated = findAlteredEntries(seal, rows).filter(({ row }) => {
    const entry = row.slice(seal.caseId.length + 1);
    return isStatedEntry(entry) || entry === headEntry;
  });
  if (stated.length > 0) throw new AlteredRecordError(stated);
}
