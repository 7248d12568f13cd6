import type { AuditDetails } from "@spean/store/client";
import type { DatabaseQueries } from "@spean/store";
import { auditTable } from "@spean/store/tables";
import { and, asc, desc, eq, gt, inArray, lte } from "drizzle-orm";
import { type AccountChangeKind, accountChangeKinds } from "../../shared/account-change.js";
import type { PermittedAction } from "../../shared/permissions.js";

/** An entry of the audit log about somebody's account. */
export interface AccountChangeEntry {
  readonly number: number;
  readonly at: Date;
  readonly kind: AccountChangeKind;
  readonly account: string;
  readonly details: AuditDetails;
  /** The role of whoever did it; `null` for a command on the server. */
  readonly by: string | null;
}

const seeing: PermittedAction = "account-change.see";
const kindOf = new Map<string, AccountChangeKind>(
  accountChangeKinds.map((kind) => [`account.${kind}` satisfies PermittedAction, kind]),
);

/**
 * The changes of accounts that the audit log holds, and up to which each supervisor has seen them. The log is
 * read on from where it was read last: its rows never change, and are numbered in the order of their commits.
 */
export class AccountChangeLog {
  private readThrough = 0;
  private readonly entries: AccountChangeEntry[] = [];
  private readonly seen = new Map<string, number>();
  private reading: Promise<void> = Promise.resolve();

  constructor(private readonly queries: DatabaseQueries) {}

  /** The changes, oldest first; those of a demonstration's published accounts are none. */
  async list(): Promise<readonly AccountChangeEntry[]> {
    await this.readOn();
    return this.entries;
  }

  /** The number of the last change that an account has said it has seen; 0 before the first. */
  async seenThrough(account: string): Promise<number> {
    await this.readOn();
    return this.seen.get(account) ?? 0;
  }

  /** Counts the changes that an account has not said yet that it has seen. */
  async countUnseen(account: string): Promise<number> {
    const through = await this.seenThrough(account);
    return this.entries.filter(({ number }) => number > through).length;
  }

  /** One reader at a time, so that no row is taken twice. */
  private readOn(): Promise<void> {
    const next = this.reading.catch(() => undefined).then(() => this.read());
    this.reading = next;
    return next;
  }

  private async read(): Promise<void> {
    const [last] = await this.queries
      .select({ number: auditTable.number })
      .from(auditTable)
      .orderBy(desc(auditTable.number))
      .limit(1);
    if (!last || last.number <= this.readThrough) return;
    const rows = await this.queries
      .select()
      .from(auditTable)
      .where(
        and(
          gt(auditTable.number, this.readThrough),
          lte(auditTable.number, last.number),
          eq(auditTable.outcome, "done"),
          inArray(auditTable.action, [...kindOf.keys(), seeing]),
        ),
      )
      .orderBy(asc(auditTable.number));
    for (const row of rows) this.take(row);
    this.readThrough = last.number;
  }

  private take({
    number,
    at,
    action,
    account: actor,
    role: by,
    details,
  }: typeof auditTable.$inferSelect): void {
    const { account, through, published } = details;
    const kind = kindOf.get(action);
    if (kind && typeof account === "string" && published !== true)
      this.entries.push({ number, at, kind, account, details, by });
    if (action === seeing && actor !== null && typeof through === "number")
      this.seen.set(actor, Math.max(through, this.seen.get(actor) ?? 0));
  }
}
