import { canonicalDigestOf } from "@spean/standard";
import type { audit } from "../database/audit-tables.js";

/** A row of the audit log. */
export type AuditRow = typeof audit.$inferSelect;

/** What the first row has instead of the hash of a row before it. */
export const beforeAll = "";

/** The SHA-256 over the RFC 8785 canonical JSON of everything in a row but the hash itself. */
export function hashOfRow({
  at,
  hash: _,
  ...row
}: Omit<AuditRow, "hash"> & { readonly hash?: string }): string {
  return canonicalDigestOf({ ...row, at: at.toISOString() });
}
