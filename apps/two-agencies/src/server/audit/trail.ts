import type { AuditDetails, AuditEntry } from "../../shared/audit.js";
import type { Queries } from "../database/database.js";
import type { AuditLog } from "./audit-log.js";

/** What only whoever does it knows of an entry. */
export interface Found {
  readonly caseId?: string;
  readonly details?: AuditDetails;
}

/** Where the entry of what is being done goes in the same transaction. */
export interface Witness {
  within(transaction: Queries, found?: Found): Promise<void>;
}

/** The one entry that a request leaves in the audit log. */
export class Trail implements Witness {
  private written = false;
  private found: Found = {};

  constructor(
    private readonly log: AuditLog,
    private readonly entry: Omit<AuditEntry, "outcome" | "details">,
  ) {}

  /** Leaves the entry within the transaction that does what it is about, as the last thing in it. */
  async within(transaction: Queries, found: Found = {}): Promise<void> {
    await this.log.within(transaction, [{ ...this.entry, ...found, outcome: "done" }]);
    this.written = true;
  }

  /** Says more of the entry that will be left. */
  tell(found: Found): void {
    this.found = found;
  }

  /** Leaves the entry, unless it was left already. */
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
