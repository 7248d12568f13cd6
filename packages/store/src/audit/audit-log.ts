import { desc, sql } from "drizzle-orm";
import type { AuditEntry } from "../client/audit-entry.js";
import type { DatabaseQueries } from "../database/database-handle.js";
import type { KeyVault } from "../sealing/key-vault.js";
import { auditTable } from "../tables/audit-table.js";
import { auditChainStart, hashAuditRow, sealAuditRow } from "./hash-row.js";

/** Advisory lock, held by whoever appends until the commit, so that the chain has one end. */
const chainLock = 7_743_201;
/** Group commit: at most this many entries in one transaction. */
const batchSize = 200;

interface PendingEntry {
  readonly entry: AuditEntry;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

/** The audit log: entries are sealed with the key, appended to a hash chain, and never changed. */
export class AuditLog {
  private pending: PendingEntry[] = [];
  private writing = false;

  /** An audit log in this database. @param vault - seals each entry; @param now - the clock */
  constructor(
    private readonly queries: DatabaseQueries,
    private readonly vault: KeyVault,
    private readonly now: () => Date = () => new Date(),
  ) {}

  /**
   * Appends entries within a transaction, as the last statement of it: nobody else appends until it is
   * committed.
   */
  async within(transaction: DatabaseQueries, entries: readonly AuditEntry[]): Promise<void> {
    await transaction.execute(sql`select pg_advisory_xact_lock(${chainLock})`);
    const [last] = await transaction
      .select({ number: auditTable.number, hash: auditTable.hash })
      .from(auditTable)
      .orderBy(desc(auditTable.number))
      .limit(1);
    let { number, hash } = last ?? { number: 0, hash: auditChainStart };
    const rows = entries.map(
      ({ account = null, role = null, caseId = null, details = {}, action, outcome }) => {
        const content = {
          number: (number += 1),
          at: this.now(),
          account,
          role,
          action,
          outcome,
          caseId,
          details,
          previous: hash,
        };
        const row = { ...content, seal: sealAuditRow(this.vault, content) };
        hash = hashAuditRow(row);
        return { ...row, hash };
      },
    );
    await transaction.insert(auditTable).values(rows);
  }

  /**
   * Appends an entry; when this resolves, it is committed. Entries that arrive meanwhile share one
   * transaction (group commit).
   */
  append(entry: AuditEntry): Promise<void> {
    return new Promise((resolve, reject) => {
      this.pending.push({ entry, resolve, reject });
      void this.write();
    });
  }

  private async write(): Promise<void> {
    if (this.writing) return;
    this.writing = true;
    while (this.pending.length > 0) {
      const batch = this.pending.splice(0, batchSize);
      const entries = batch.map(({ entry }) => entry);
      try {
        await this.queries.transaction((transaction) => this.within(transaction, entries));
        for (const { resolve } of batch) resolve();
      } catch (error) {
        for (const { reject } of batch) reject(error);
      }
    }
    this.writing = false;
  }
}
