import type { AuditDetails, AuditEntry } from "../client/audit-entry.js";
import type { DatabaseQueries } from "../database/database-handle.js";
import type { AuditLog } from "./audit-log.js";

/** Details of an audit entry that only the handler knows. */
export interface AuditSupplement {
  readonly caseId?: string;
  readonly details?: AuditDetails;
}

/** Writes the audit entry of a command within the transaction of that command. */
export interface AuditWitness {
  within(transaction: DatabaseQueries, found?: AuditSupplement): Promise<void>;
}

/** The one audit entry of a request: written with the command that it is about, or by itself at the end. */
export class AuditTrail implements AuditWitness {
  private written = false;
  private found: AuditSupplement = {};

  /** A trail whose entry is known but for its outcome and details. */
  constructor(
    private readonly log: AuditLog,
    private readonly entry: Omit<AuditEntry, "outcome" | "details">,
  ) {}

  /** Writes the entry within the transaction of the command, as the last statement of it. */
  async within(transaction: DatabaseQueries, found: AuditSupplement = {}): Promise<void> {
    await this.log.within(transaction, [{ ...this.entry, ...found, outcome: "done" }]);
    this.written = true;
  }

  /** Whether the entry was written with the command that it is about. */
  get isWritten(): boolean {
    return this.written;
  }

  /** Adds details to the entry that `end` will write. */
  tell(found: AuditSupplement): void {
    this.found = found;
  }

  /** Writes the entry, unless it was written already. */
  async end(outcome: AuditEntry["outcome"], details?: AuditDetails): Promise<void> {
    if (this.written) return;
    await this.log.append({
      ...this.entry,
      ...this.found,
      outcome,
      details: { ...this.found.details, ...details },
    });
  }
}
