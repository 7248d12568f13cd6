import { randomUUID } from "node:crypto";
import { checkCaseRecord } from "@spean/model";
import { type AuditWitness, importRecord, queryRawRows, type StoreContext } from "@spean/store";
import { sql } from "drizzle-orm";
import type { AgencyProfile } from "../../agencies/agency.js";
import type { OlderReport } from "../../shared/older.js";
import { olderCases } from "../database/older-tables.js";
import type { MappedOlderRow } from "./map-older-row.js";
import { mapOlderRows } from "./map-older-rows.js";
import { readOlderDataMapping } from "./older-data-mapping.js";
import { readOlderRows } from "./older-rows.js";

/** Parts of the import of older rows. */
export interface OlderImportParts {
  readonly store: StoreContext;
  readonly agency: AgencyProfile;
}

const mapAll = async ({ store, agency }: OlderImportParts) =>
  mapOlderRows(await readOlderRows(store.queries, agency.code), readOlderDataMapping(agency.code), agency);

/** Makes a case of one row, unless there is one. @returns whether it did */
async function importOne(
  store: StoreContext,
  { id: olderId, record }: Required<MappedOlderRow>,
  now: Date,
): Promise<boolean> {
  const { queries, vault } = store;
  const checked = checkCaseRecord({ ...record, id: randomUUID() }, store.knownIndicators);
  if (!checked.ok) throw new Error(`The mapping makes an invalid record: ${checked.faults[0].path}`);
  const known = await queryRawRows(
    queries,
    sql`select 1 from ${olderCases} where ${olderCases.olderId} = ${olderId}`,
  );
  if (known.length > 0) return false;
  await importRecord(store, { record: checked.value, digest: vault.digestOf(`older ${olderId}`), now });
  await queries.insert(olderCases).values({ olderId, caseId: checked.value.id });
  return true;
}

/**
 * Makes a case of every older row that has none yet and that can be one, all of them or, where something
 * fails, none.
 * @returns how many were added
 */
export async function importOlderRows(
  parts: OlderImportParts,
  { now, witness }: { readonly now: Date; readonly witness: AuditWitness },
): Promise<number> {
  const mapped = await mapAll(parts);
  return parts.store.queries.transaction(async (queries) => {
    await queries.execute(sql`select pg_advisory_xact_lock(hashtextextended('older', 0))`);
    let added = 0;
    for (const one of mapped)
      if (one.record && (await importOne({ ...parts.store, queries }, one as Required<MappedOlderRow>, now)))
        added += 1;
    await witness.within(queries, { details: { added } });
    return added;
  });
}

/** Reports on the older rows without importing any: counts, and every value that cannot be taken over. */
export async function reportOnOlderRows(parts: OlderImportParts): Promise<OlderReport> {
  const mapped = await mapAll(parts);
  return {
    rows: mapped.length,
    ready: mapped.filter(({ record }) => record).length,
    imported: await parts.store.queries.$count(olderCases),
    notTaken: mapped.flatMap(({ notTaken }) => notTaken),
  };
}
