import type { StoreVerification } from "@spean/store/client";
import type { AuditItem } from "../../shared/audit.js";

/** State of the audit log view. `verified` is set once the hash chain and every seal were verified. */
export interface AuditViewState {
  readonly entries: readonly AuditItem[];
  readonly next?: number | undefined;
  readonly verified?: StoreVerification;
  readonly busy: boolean;
  readonly failed: boolean;
}

/** Callbacks of the audit log page. */
export interface AuditPageActions {
  readonly older: () => void;
  readonly verify: () => void;
}
