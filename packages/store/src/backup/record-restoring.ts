import { max, sql } from "drizzle-orm";
import type { AuditLog } from "../audit/audit-log.js";
import { eraseCase, type ErasingExtension } from "../cases/erase-case.js";
import type { AuditDetails } from "../client/audit-entry.js";
import type { DatabaseQueries } from "../database/database-handle.js";
import { caseTable } from "../tables/case-tables.js";
import type { BackupHeader } from "./backup-line.js";

/** Numbers that are left out after restoring: more cases than that are not begun in a day or two. */
const numberGap = 1000;

/** What happened since a backup was made, as far as it is known, and who records it. */
export interface RestoredSince {
  readonly audit: AuditLog;
  readonly header: BackupHeader;
  /** Ids of the cases that were erased since. */
  readonly erasedSince: readonly string[];
  /** Highest number that a case has had since. */
  readonly highestNumber?: number;
  /** What else is erased with a case. */
  readonly extensionOf?: (caseId: string) => ErasingExtension;
  /** Further details for the audit entry. */
  readonly details?: AuditDetails;
}

/** What restoring has done beside bringing rows back. */
export interface RestoredCases {
  /** How many cases came back and were erased again. */
  readonly erased: number;
  /** Number that the next case gets. */
  readonly nextNumber: number;
}

/** Lets the numbers of cases go on after a gap, so that none that papers bear is given to somebody else. */
async function leaveNumberGap(transaction: DatabaseQueries, highestNumber: number): Promise<number> {
  const [row] = await transaction.select({ highest: max(caseTable.number) }).from(caseTable);
  const next = Math.max(row?.highest ?? 0, highestNumber) + numberGap;
  await transaction.execute(sql`select setval(pg_get_serial_sequence('cases', 'number'), ${next}, false)`);
  return next;
}

/**
 * Finishes restoring, within its transaction: erases again what was erased since, leaves a gap in the numbers of
 * cases, and writes to the audit log that a backup was restored, of which day, and what was done. The database
 * must be bound to its key.
 */
export async function recordRestoring(
  transaction: DatabaseQueries,
  { audit, header, erasedSince, highestNumber = 0, extensionOf, details }: RestoredSince,
): Promise<RestoredCases> {
  let erased = 0;
  for (const id of erasedSince)
    if (await eraseCase(transaction, id, { audit, extension: extensionOf?.(id) })) erased += 1;
  const nextNumber = await leaveNumberGap(transaction, highestNumber);
  await audit.within(transaction, [
    {
      action: "backup.restore",
      outcome: "done",
      details: { backup: header.id, backupAt: header.at, erased, nextNumber, ...details },
    },
  ]);
  return { erased, nextNumber };
}
