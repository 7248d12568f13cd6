import type { Action, Role } from "./permissions.js";

/** Everything that stands in the audit log: the actions of the API, and what needs no role. */
export type AuditedAction = Action | "session.begin" | "session.end" | "case.erase" | "message.arrive";

/** What came of it. `failed`: the server could not do it. */
export const auditOutcomes = ["done", "refused", "failed"] as const;
type AuditOutcome = (typeof auditOutcomes)[number];

/** What else is said of an entry: codes, counts and ids, never words. */
export type AuditDetails = Readonly<Record<string, string | number | boolean | readonly string[]>>;

/** Something that was done or refused. `account` and `role` are absent where nobody was signed in, or where it was done by a command on the server. */
export interface AuditEntry {
  readonly account?: string | undefined;
  readonly role?: Role | undefined;
  readonly action: AuditedAction;
  readonly outcome: AuditOutcome;
  readonly caseId?: string | undefined;
  readonly details?: AuditDetails | undefined;
}

/** An entry as an administrator reads it. `name` is the account's. */
export interface AuditItem extends AuditEntry {
  readonly number: number;
  readonly at: string;
  readonly name?: string;
  /** What the case's number is made of. */
  readonly case?: { readonly number: number; readonly createdAt: string };
}

/** One page of the audit log, newest first. `next`, where there is more, is what to ask the next page with: `?before=`. */
export interface AuditPage {
  readonly entries: readonly AuditItem[];
  readonly next?: number;
}

/** What came of walking the chain: how many rows it has and the last one's hash, or the first row at which it is broken. */
export type Verification =
  | { readonly ok: true; readonly rows: number; readonly head: string }
  | { readonly ok: false; readonly row: number; readonly reason: "changed" | "missing" | "unlinked" };
