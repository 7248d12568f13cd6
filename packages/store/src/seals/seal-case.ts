import { sql } from "drizzle-orm";
import type { DatabaseQueries } from "../database/database-handle.js";
import type { CaseSeal } from "../sealing/case-seal.js";
import { caseSealTable } from "../tables/seal-table.js";
import { AlteredRecordError } from "./altered-record.js";
import { readKeptSeals, readSealedCaseRows } from "./case-rows.js";
import { computeEntrySeals, computeHeadSeal, headEntry, isStatedEntry } from "./case-seal-values.js";
import { findAlteredEntries } from "./check-case.js";

async function keepSeals(
  transaction: DatabaseQueries,
  caseId: string,
  seals: ReadonlyMap<string, string>,
): Promise<void> {
  await transaction
    .insert(caseSealTable)
    .values([...seals].map(([entry, seal]) => ({ caseId, entry, seal })))
    .onConflictDoUpdate({
      target: [caseSealTable.caseId, caseSealTable.entry],
      set: { seal: sql`excluded.seal` },
    });
}

/**
 * Seals what a command added to a case, within its transaction, once all of it is written. The case must be
 * locked, or new. What was there before has to agree with its seals, so that nothing put in past the software
 * is sealed along with it.
 *
 * @param added - entries, such as `save 12`
 * @throws AlteredRecordError if something else than what was added does not agree
 */
export async function sealCaseEntries(
  transaction: DatabaseQueries,
  seal: CaseSeal,
  added: readonly string[],
): Promise<void> {
  const rows = await readSealedCaseRows(transaction, seal.caseId);
  const known = readKeptSeals(rows);
  const mayDiffer = (entry: string) =>
    added.includes(entry) ||
    entry === "index" ||
    entry === "documents" ||
    (entry === headEntry && known.size === 0);
  const altered = findAlteredEntries(seal, rows).filter(
    ({ row }) => !mayDiffer(row.slice(seal.caseId.length + 1)),
  );
  if (altered.length > 0) throw new AlteredRecordError(altered);
  const seals = computeEntrySeals(seal, rows);
  const changed = new Map([...seals].filter(([entry]) => added.includes(entry) || !isStatedEntry(entry)));
  changed.set(headEntry, computeHeadSeal(seal, rows, seals));
  await keepSeals(transaction, seal.caseId, changed);
}

/** Seals all that a case says as it stands: once, where the database is from before cases had seals. */
export async function sealOlderCase(transaction: DatabaseQueries, seal: CaseSeal): Promise<void> {
  const rows = await readSealedCaseRows(transaction, seal.caseId);
  const seals = computeEntrySeals(seal, rows);
  await keepSeals(transaction, seal.caseId, seals.set(headEntry, computeHeadSeal(seal, rows, seals)));
}
