import { randomBytes } from "node:crypto";
import {
  AuditLog,
  type BackupHeader,
  type DatabaseQueries,
  KeyVault,
  recordRestoring,
  restoreBackup,
  type TableRowCounts,
} from "@spean/store";
import { hashPassword } from "better-auth/crypto";
import { eq, inArray } from "drizzle-orm";
import { loadSealedAccount, resealAccount } from "../accounts/account-seal.js";
import { bindOlderSystem } from "../bind-older-system.js";
import { credentials, people } from "../database/account-tables.js";
import { backupScope } from "../database/open-system-database.js";
import { eraseMessagesOf } from "../retention/erase-with-messages.js";
import { stopRestoredEnvelopes } from "./stop-envelopes.js";
import type { TakenAwayList } from "./taken-away-list.js";

/** A backup to be restored. Without `list`, whoever restores has said that there is none. */
export interface SystemRestoring {
  readonly file: string;
  readonly key: Uint8Array;
  readonly agency: string;
  readonly list: TakenAwayList | undefined;
}

/** What came back, and what was taken away again. */
export interface RestoredSystem {
  readonly counts: TableRowCounts;
  readonly header: BackupHeader;
  readonly erased: number;
  readonly closed: number;
  readonly passwords: number;
  /** Envelopes that waited when the backup was made, and do not leave any more. */
  readonly stopped: number;
  readonly nextNumber: number;
}

/** Closes again the accounts that were closed since. @returns how many */
async function closeAgain(
  transaction: DatabaseQueries,
  vault: KeyVault,
  closed: readonly string[],
): Promise<number> {
  let count = 0;
  for (const id of closed) {
    const known = await loadSealedAccount({ queries: transaction, vault }, id);
    if (!known || known.person.closedAt) continue;
    await transaction.update(people).set({ closedAt: new Date() }).where(eq(people.id, id));
    await resealAccount(transaction, vault, id);
    count += 1;
  }
  return count;
}

/**
 * Ends the passwords that were changed since: what came back is an older one. Their owners get a first password
 * from an administrator.
 *
 * @returns how many
 */
async function endOlderPasswords(
  transaction: DatabaseQueries,
  vault: KeyVault,
  changed: TakenAwayList["passwords"],
): Promise<number> {
  const ids = Object.keys(changed);
  if (ids.length === 0) return 0;
  const rows = await transaction.select().from(credentials).where(inArray(credentials.userId, ids));
  const older = rows.filter(({ userId, updatedAt }) => updatedAt < new Date(changed[userId] ?? 0));
  for (const { id, userId } of older) {
    if (!(await loadSealedAccount({ queries: transaction, vault }, userId))) continue;
    const password = await hashPassword(randomBytes(32).toString("base64url"));
    await transaction
      .update(credentials)
      .set({ password, handedOver: true, updatedAt: new Date() })
      .where(eq(credentials.id, id));
    await resealAccount(transaction, vault, userId);
  }
  return older.length;
}

/**
 * Restores a backup of this system into an empty database, in one transaction with what keeps it from bringing
 * back what was taken away since: erased cases are erased again, closed accounts closed, passwords that were
 * changed ended, envelopes that waited stopped, and numbers of cases go on after a gap. The audit log says so.
 *
 * @throws as `restoreBackup` does; nothing is then restored
 */
export async function restoreSystem(
  queries: DatabaseQueries,
  { file, key, agency, list }: SystemRestoring,
): Promise<RestoredSystem> {
  const vault = new KeyVault(key);
  let restored: Omit<RestoredSystem, "counts"> | undefined;
  const counts = await restoreBackup(queries, {
    ...backupScope,
    file,
    key,
    agency,
    finish: async (transaction, header) => {
      const audit = new AuditLog(transaction, vault);
      await bindOlderSystem({ queries: transaction, vault, audit, key });
      const closed = await closeAgain(transaction, vault, list?.closed ?? []);
      const passwords = await endOlderPasswords(transaction, vault, list?.passwords ?? {});
      const stopped = await stopRestoredEnvelopes(transaction);
      const done = await recordRestoring(transaction, {
        audit,
        header,
        erasedSince: list?.erased ?? [],
        ...(list && { highestNumber: list.highestNumber }),
        extensionOf: (caseId) => eraseMessagesOf(vault, caseId),
        details: { closed, passwords, stopped, list: list !== undefined },
      });
      restored = { header, closed, passwords, stopped, ...done };
    },
  });
  if (!restored) throw new Error("The backup was restored without being finished.");
  return { ...restored, counts };
}
