import type { AuditVerification } from "@spean/store/client";
import type { AuditItem } from "../../shared/audit.js";

/** What the audit log shows. `verified` stands once its chain was walked. */
export interface AuditViewState {
  readonly entries: readonly AuditItem[];
  readonly next?: number | undefined;
  readonly verified?: AuditVerification;
  readonly busy: boolean;
  readonly failed: boolean;
}

/** What can be done with the audit log. */
export interface AuditPageActions {
  readonly older: () => void;
  readonly verify: () => void;
}
