import { asc, gt } from "drizzle-orm";
import type { AuditVerification } from "../client/audit-entry.js";
import type { DatabaseQueries } from "../database/database-handle.js";
import type { KeyVault } from "../sealing/key-vault.js";
import { readSealBinding } from "../sealing/seal-binding.js";
import { auditTable } from "../tables/audit-table.js";
import { type AuditRow, auditChainStart, hashAuditRow, sealAuditRow } from "./hash-row.js";

const pageSize = 1000;

/** An earlier end of the chain, kept elsewhere: its row must still be there unchanged. */
export interface AuditAnchor {
  readonly number: number;
  readonly hash: string;
}

type ChainEnd = Pick<AuditRow, "number" | "hash">;

/** The key, and the number of the first row that was sealed with it. */
interface AuditKey {
  readonly vault: KeyVault;
  readonly sealedFrom: number;
}

/** What the chain is verified by: an earlier end, and the key, where they are there. */
interface AuditProof {
  readonly anchor: AuditAnchor | undefined;
  readonly key: AuditKey | undefined;
}

/** Tells whether the seal of a row does not hold. Only rows from before there were seals have none. */
function isSealBroken({ hash: _, seal, ...content }: AuditRow, { vault, sealedFrom }: AuditKey): boolean {
  return seal === null ? content.number >= sealedFrom : seal !== sealAuditRow(vault, content);
}

/** Reads from which row on seals are demanded. In a database that is not bound yet, from none. */
async function readAuditKey(queries: DatabaseQueries, vault: KeyVault): Promise<AuditKey> {
  const binding = await readSealBinding(queries, vault);
  return { vault, sealedFrom: binding?.auditFrom ?? Infinity };
}

/** The fault by which a row does not continue the chain; `undefined` if it does. */
function findBreak(
  row: AuditRow,
  before: ChainEnd,
  { anchor, key }: AuditProof,
): AuditVerification | undefined {
  const broken = (number: number, reason: "changed" | "missing" | "unlinked"): AuditVerification => ({
    ok: false,
    row: number,
    reason,
  });
  if (row.number !== before.number + 1) return broken(before.number + 1, "missing");
  if (row.previous !== before.hash) return broken(row.number, "unlinked");
  if (
    row.hash !== hashAuditRow(row) ||
    (row.number === anchor?.number && row.hash !== anchor.hash) ||
    (key && isSealBroken(row, key))
  )
    return broken(row.number, "changed");
  return undefined;
}

/**
 * Verifies the hash chain from its beginning and names the first row that was changed, removed or inserted;
 * with the `vault`, also a row that somebody without the key wrote. Rows cut off at the end are detected only
 * against an `anchor` beyond the cut.
 */
export async function verifyAuditLog(
  queries: DatabaseQueries,
  anchor?: AuditAnchor,
  vault?: KeyVault,
): Promise<AuditVerification> {
  const key = vault && (await readAuditKey(queries, vault));
  let end: ChainEnd = { number: 0, hash: auditChainStart };
  for (;;) {
    const rows = await queries
      .select()
      .from(auditTable)
      .where(gt(auditTable.number, end.number))
      .orderBy(asc(auditTable.number))
      .limit(pageSize);
    for (const row of rows) {
      const found = findBreak(row, end, { anchor, key });
      if (found) return found;
      end = row;
    }
    if (rows.length < pageSize) break;
  }
  if (anchor && anchor.number > end.number) return { ok: false, row: end.number + 1, reason: "missing" };
  return { ok: true, rows: end.number, head: end.hash };
}
