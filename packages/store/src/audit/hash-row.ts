import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import type { auditTable } from "../tables/audit-table.js";

/** A row of the audit log. */
export type AuditRow = typeof auditTable.$inferSelect;

/** `previous` of the first row, which has no row before it. */
export const auditChainStart = "";

/** Hash of an audit row: SHA-256 over the RFC 8785 canonical JSON of all of it but the hash. */
export function hashAuditRow({
  at,
  hash: _,
  ...row
}: Omit<AuditRow, "hash"> & { readonly hash?: string }): string {
  const text = canonicalize({ ...row, at: at.toISOString() }) ?? "";
  return `sha256:${createHash("sha256").update(text).digest("hex")}`;
}
