import { desc, sql } from "drizzle-orm";
import type { AuditEntry } from "../../shared/audit.js";
import { audit } from "../database/audit-tables.js";
import type { Queries } from "../database/database.js";
import { beforeAll, hashOfRow } from "./hash-of-row.js";

/** The lock that whoever appends holds until it is committed, so that the chain has one end. */
const chainLock = 7_743_201;
/** How many entries are appended at once at most. */
const batchSize = 200;

interface Waiting {
  readonly entry: AuditEntry;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

/** The audit log: entries are appended to a chain and never changed. */
export class AuditLog {
  private waiting: Waiting[] = [];
  private writing = false;

  constructor(
    private readonly queries: Queries,
    private readonly now: () => Date = () => new Date(),
  ) {}

  /** Appends entries within a transaction, as the last thing that is done in it: nobody else appends until it is over. */
  async within(transaction: Queries, entries: readonly AuditEntry[]): Promise<void> {
    await transaction.execute(sql`select pg_advisory_xact_lock(${chainLock})`);
    const [last] = await transaction
      .select({ number: audit.number, hash: audit.hash })
      .from(audit)
      .orderBy(desc(audit.number))
      .limit(1);
    let { number, hash } = last ?? { number: 0, hash: beforeAll };
    const rows = entries.map(
      ({ account = null, role = null, caseId = null, details = {}, action, outcome }) => {
        const row = {
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
        hash = hashOfRow(row);
        return { ...row, hash };
      },
    );
    await transaction.insert(audit).values(rows);
  }

  /** Appends an entry; when this resolves, it is committed. Those that come while others are written are written together. */
  append(entry: AuditEntry): Promise<void> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ entry, resolve, reject });
      void this.write();
    });
  }

  private async write(): Promise<void> {
    if (this.writing) return;
    this.writing = true;
    while (this.waiting.length > 0) {
      const batch = this.waiting.splice(0, batchSize);
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
