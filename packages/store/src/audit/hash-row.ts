import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import type { audit } from "../tables/audit-table.js";

/** A row of the audit log. */
export type AuditRow = typeof audit.$inferSelect;

/** `previous` of the first row, which has no row before it. */
export const chainStart = "";

/** Hash of an audit row: SHA-256 over the RFC 8785 canonical JSON of all of it but the hash. */
export function hashAuditRow({
  at,
  hash: _,
  ...row
}: Omit<AuditRow, "hash"> & { readonly hash?: string }): string {
  const text = canonicalize({ ...row, at: at.toISOString() }) ?? "";
  return `sha256:${createHash("sha256").update(text).digest("hex")}`;
}
