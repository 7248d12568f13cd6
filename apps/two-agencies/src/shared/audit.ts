import type { AuditEntry } from "@spean/store/client";
import type { PermittedAction, UserRole } from "./permissions.js";

/**
 * Every action in the audit log: those of the API, and those that need no role. `stranger.count` counts, by
 * code, what was refused to whoever was not signed in.
 */
export type AuditedAction =
  | PermittedAction
  | "session.begin"
  | "session.extend"
  | "session.end"
  | "backup.restore"
  | "backup.write"
  | "case.erase"
  | "directory.import"
  | "message.arrive"
  | "seals.begin"
  | "stranger.count";

/** An entry of the audit log as an administrator reads it. `name` is the account's. */
export interface AuditItem extends AuditEntry {
  readonly action: AuditedAction;
  readonly role?: UserRole | undefined;
  readonly number: number;
  readonly at: string;
  readonly name?: string;
  /** The parts of the case's number. */
  readonly case?: { readonly number: number; readonly createdAt: string };
}

/** One page of the audit log, newest first. `next`, if there is more, is the `before` of the next page. */
export interface AuditLogPage {
  readonly entries: readonly AuditItem[];
  readonly next?: number;
}
