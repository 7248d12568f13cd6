import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import type { KeyVault } from "../sealing/key-vault.js";
import type { auditTable } from "../tables/audit-table.js";

/** A row of the audit log. */
export type AuditRow = typeof auditTable.$inferSelect;

/** `previous` of the first row, which has no row before it. */
export const auditChainStart = "";

/** What a row of the audit log says, without what proves it. */
export type AuditRowContent = Omit<AuditRow, "hash" | "seal">;

const writeRow = ({ at, ...row }: AuditRowContent & { readonly seal?: string }) =>
  canonicalize({ ...row, at: at.toISOString() }) ?? "";

/**
 * Hash of an audit row: SHA-256 over the RFC 8785 canonical JSON of all of it but the hash; without `seal` where
 * it has none, as it was before there were seals.
 */
export function hashAuditRow(row: Omit<AuditRow, "hash"> & { readonly hash?: string }): string {
  const { hash: _, seal, ...content } = row;
  const text = writeRow({ ...content, ...(seal !== null && { seal }) });
  return `sha256:${createHash("sha256").update(text).digest("hex")}`;
}

/** Seal of an audit row, which nobody can make without the key. */
export const sealAuditRow = (vault: KeyVault, content: AuditRowContent): string =>
  vault.rowSealOf("audit", String(content.number), writeRow(content));
