/** Outcome of an audited action. `failed`: the server could not do it. */
export const auditOutcomes = ["done", "refused", "failed"] as const;

/** Outcome of an audited action. */
export type AuditOutcome = (typeof auditOutcomes)[number];

/** Further details of an audit entry: codes, counts and ids, never free text. */
export type AuditDetails = Readonly<Record<string, string | number | boolean | readonly string[]>>;

/**
 * An action that was done or refused. `account` and `role` are absent where nobody was signed in, or a
 * command on the server acted.
 */
export interface AuditEntry {
  readonly account?: string | undefined;
  readonly role?: string | undefined;
  /** A code, such as `case.save`. */
  readonly action: string;
  readonly outcome: AuditOutcome;
  readonly caseId?: string | undefined;
  readonly details?: AuditDetails | undefined;
}

/**
 * A place in the database that does not agree with its seal. `changed`: another value stands there; `missing`:
 * a row was taken away; `unsealed`: a row was put in past the software.
 */
export interface AlteredPlace {
  /** Name of the table, or the word `case`. */
  readonly table: string;
  /** Id of the row, or of the case and the part of it. */
  readonly row: string;
  readonly reason: "changed" | "missing" | "unsealed";
}

/**
 * Result of walking the hash chain: number of rows and hash of the last one, or the first row at which the
 * chain is broken.
 */
export type AuditVerification =
  | { readonly ok: true; readonly rows: number; readonly head: string }
  | { readonly ok: false; readonly row: number; readonly reason: "changed" | "missing" | "unlinked" };

/** Result of verifying all that is bound to the key: the audit log first, then every other row. */
export type StoreVerification =
  | AuditVerification
  | { readonly ok: false; readonly reason: "altered"; readonly places: readonly AlteredPlace[] };
