import { asc, isNotNull, max, sql } from "drizzle-orm";
import type { AuditLog } from "../audit/audit-log.js";
import type { AuditDetails } from "../client/audit-entry.js";
import type { DatabaseQueries } from "../database/database-handle.js";
import type { KeyVault } from "../sealing/key-vault.js";
import { readSealBinding, writeSealBinding } from "../sealing/seal-binding.js";
import { auditTable } from "../tables/audit-table.js";
import { caseKeyTable } from "../tables/key-tables.js";
import { caseSealTable } from "../tables/seal-table.js";
import { sealOlderCase } from "./seal-case.js";

/** Any number: it keeps two processes that start at once from binding at once. */
const bindingLock = 7_743_202;

/** The key and the audit log, and what else of the database is to be bound. */
export interface SealBindingParts {
  readonly vault: KeyVault;
  readonly audit: AuditLog;
  /** Binds other tables in the same transaction. @returns counts for the audit entry */
  readonly bindMore?: (transaction: DatabaseQueries) => Promise<AuditDetails>;
}

/** @throws if there are seals already: then this is no older database, and somebody wants it to seem one */
async function refuseSecondBinding(transaction: DatabaseQueries): Promise<void> {
  const [cases, entries] = [
    await transaction.select({ seal: caseSealTable.seal }).from(caseSealTable).limit(1),
    await transaction
      .select({ seal: auditTable.seal })
      .from(auditTable)
      .where(isNotNull(auditTable.seal))
      .limit(1),
  ];
  if (cases.length + entries.length > 0)
    throw new Error(
      "This database was bound to its key, and the row that says so was taken away: somebody has written to it past the software. Restore a backup, or look into it before anything is trusted.",
    );
}

async function sealAllCases(transaction: DatabaseQueries, vault: KeyVault): Promise<number> {
  const keys = await transaction
    .select({ caseId: caseKeyTable.caseId })
    .from(caseKeyTable)
    .orderBy(asc(caseKeyTable.caseId));
  for (const { caseId } of keys) {
    const seal = await vault.of(transaction, caseId);
    if (seal) await sealOlderCase(transaction, seal);
  }
  return keys.length;
}

/**
 * Binds what a database from before there were seals holds to its key: once, in one transaction, at the first
 * start, and with an entry in the audit log. A database that was made since is bound from its first row on, so
 * that nobody can have theirs bound along with it.
 *
 * @throws if the database was bound before and does not say so any more
 */
export async function bindOlderDatabase(
  queries: DatabaseQueries,
  { vault, audit, bindMore }: SealBindingParts,
): Promise<void> {
  if (await readSealBinding(queries, vault)) return;
  await queries.transaction(async (transaction) => {
    await transaction.execute(sql`select pg_advisory_xact_lock(${bindingLock})`);
    if (await readSealBinding(transaction, vault)) return;
    await refuseSecondBinding(transaction);
    const cases = await sealAllCases(transaction, vault);
    const more = await bindMore?.(transaction);
    await audit.within(transaction, [
      { action: "seals.begin", outcome: "done", details: { cases, ...more } },
    ]);
    const [last] = await transaction.select({ number: max(auditTable.number) }).from(auditTable);
    await writeSealBinding(transaction, vault, { auditFrom: last?.number ?? 1 });
  });
}
