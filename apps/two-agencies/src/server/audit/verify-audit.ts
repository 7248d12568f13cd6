import { asc, gt } from "drizzle-orm";
import type { Verification } from "../../shared/audit.js";
import { audit } from "../database/audit-tables.js";
import type { Queries } from "../database/database.js";
import { type AuditRow, beforeAll, hashOfRow } from "./hash-of-row.js";

const pageSize = 1000;

/** An earlier end of the chain that was kept elsewhere: its row must still be there as it was. */
export interface Anchor {
  readonly number: number;
  readonly hash: string;
}

type End = Pick<AuditRow, "number" | "hash">;

/** Why a row does not follow on the one before; `undefined` if it does. */
function flaw(row: AuditRow, before: End, anchor: Anchor | undefined): Verification | undefined {
  const broken = (number: number, reason: "changed" | "missing" | "unlinked"): Verification => ({
    ok: false,
    row: number,
    reason,
  });
  if (row.number !== before.number + 1) return broken(before.number + 1, "missing");
  if (row.previous !== before.hash) return broken(row.number, "unlinked");
  if (row.hash !== hashOfRow(row) || (row.number === anchor?.number && row.hash !== anchor.hash))
    return broken(row.number, "changed");
  return undefined;
}

/**
 * Walks the chain from its beginning and names the first row that is not as it was written. Rows taken away at the end are found out
 * only against an `anchor` behind them.
 */
export async function verifyAudit(queries: Queries, anchor?: Anchor): Promise<Verification> {
  let end: End = { number: 0, hash: beforeAll };
  for (;;) {
    const rows = await queries
      .select()
      .from(audit)
      .where(gt(audit.number, end.number))
      .orderBy(asc(audit.number))
      .limit(pageSize);
    for (const row of rows) {
      const found = flaw(row, end, anchor);
      if (found) return found;
      end = row;
    }
    if (rows.length < pageSize) break;
  }
  if (anchor && anchor.number > end.number) return { ok: false, row: end.number + 1, reason: "missing" };
  return { ok: true, rows: end.number, head: end.hash };
}
