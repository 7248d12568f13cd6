import { asc, gt, sql } from "drizzle-orm";
import { type AuditAnchor, verifyAuditLog } from "../audit/verify-audit.js";
import type { AlteredPlace, StoreVerification } from "../client/audit-entry.js";
import { queryRawRows } from "../database/query-rows.js";
import type { CaseSeal } from "../sealing/case-seal.js";
import type { StoreReadContext } from "../store-context.js";
import { caseKeyTable } from "../tables/key-tables.js";
import { readSealedCaseRows } from "./case-rows.js";
import { findAlteredEntries } from "./check-case.js";

const pageSize = 500;
const noCase = "00000000-0000-0000-0000-000000000000";

type VerifiedContext = Pick<StoreReadContext, "queries" | "vault">;

/** Opens the key of a case; `undefined` where it was altered. */
const openCaseKey = ({ queries, vault }: VerifiedContext, caseId: string): Promise<CaseSeal | undefined> =>
  vault.of(queries, caseId).catch(() => undefined);

async function findAlteredCases(context: VerifiedContext): Promise<AlteredPlace[]> {
  const places: AlteredPlace[] = [];
  for (let after = noCase; ;) {
    const keys = await context.queries
      .select({ caseId: caseKeyTable.caseId })
      .from(caseKeyTable)
      .where(gt(caseKeyTable.caseId, after))
      .orderBy(asc(caseKeyTable.caseId))
      .limit(pageSize);
    for (const { caseId } of keys) {
      const seal = await openCaseKey(context, caseId);
      if (!seal) places.push({ table: "case_keys", row: caseId, reason: "changed" });
      else places.push(...findAlteredEntries(seal, await readSealedCaseRows(context.queries, caseId)));
    }
    const last = keys.at(-1);
    if (!last || keys.length < pageSize) return places;
    after = last.caseId;
  }
}

/**
 * What the audit log says was done, and is not there: a case, a save, or the key of a case that it does not
 * call erased.
 */
async function findMissingRows({ queries }: VerifiedContext): Promise<AlteredPlace[]> {
  const erased = sql`(select case_id from audit where action = 'case.erase' and outcome = 'done' and case_id is not null)`;
  const rows = await queryRawRows<{ table: string; row: string }>(
    queries,
    sql`select 'case_keys' as table, c.id::text as row from cases c
        where not exists (select from case_keys k where k.case_id = c.id) and c.id not in ${erased}
      union all select distinct 'cases', a.case_id::text from audit a
        where a.outcome = 'done' and a.action = 'case.begin' and a.case_id is not null
          and not exists (select from cases c where c.id = a.case_id)
      union all select 'saves', a.details->>'save' from audit a
        where a.outcome = 'done' and a.details->>'save' is not null and a.case_id not in ${erased}
          and not exists (select from saves s where s.key::text = a.details->>'save' and s.case_id = a.case_id)`,
  );
  return rows.map((one) => ({ ...one, reason: "missing" }));
}

/** Rows by which lists, searches and figures count a case that has no key, since it was erased or never was. */
async function findRowsOfNoCase({ queries }: VerifiedContext): Promise<AlteredPlace[]> {
  const rows = await queryRawRows<{ row: string }>(
    queries,
    sql`select i.case_id::text || ' index' as row from case_index i
        where not exists (select from case_keys k where k.case_id = i.case_id)
      union select d.case_id::text || ' documents' from document_index d
        where not exists (select from case_keys k where k.case_id = d.case_id)`,
  );
  return rows.map(({ row }) => ({ table: "case", row, reason: "unsealed" }));
}

/** Finds every row of case records that does not agree with its seal, or was taken away. */
export async function findAlteredRows(context: VerifiedContext): Promise<AlteredPlace[]> {
  return [
    ...(await findMissingRows(context)),
    ...(await findAlteredCases(context)),
    ...(await findRowsOfNoCase(context)),
  ];
}

/**
 * Verifies all that is bound to the key: the audit log, then every case, and what its owner adds (accounts,
 * say). A row with an older state of it, put back together with its older seal, is found only where the audit
 * log says more.
 */
export async function verifyStore(
  context: VerifiedContext,
  anchor?: AuditAnchor,
  findMore?: () => Promise<readonly AlteredPlace[]>,
): Promise<StoreVerification> {
  const audit = await verifyAuditLog(context.queries, anchor, context.vault);
  if (!audit.ok) return audit;
  const places = [...(await findAlteredRows(context)), ...((await findMore?.()) ?? [])];
  return places.length > 0 ? { ok: false, reason: "altered", places } : audit;
}
