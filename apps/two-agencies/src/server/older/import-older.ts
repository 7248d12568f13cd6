import { randomUUID } from "node:crypto";
import { type CaseRecord, checkCaseRecord } from "@spean/model";
import { type AuditWitness, importRecord, type StoreContext } from "@spean/store";
import { sql } from "drizzle-orm";
import type { AgencyProfile } from "../../agencies/agency.js";
import type { OlderReport } from "../../shared/older.js";
import { olderCases } from "../database/older-tables.js";
import type { MappedOlderRow } from "./map-older-row.js";
import { comparableOlderId, mapOlderRows } from "./map-older-rows.js";
import { readOlderDataMapping } from "./older-data-mapping.js";
import { readOlderRows } from "./older-rows.js";

/** Parts of the import of older rows. */
export interface OlderImportParts {
  readonly store: StoreContext;
  readonly agency: AgencyProfile;
}

type Ready = MappedOlderRow & { readonly whole: CaseRecord };

/** Holds a row to what a record may be: one that is refused is told, and keeps no other row out. */
function checkedRow({ store }: OlderImportParts, mapped: MappedOlderRow): MappedOlderRow | Ready {
  const { record, ...rest } = mapped;
  if (!record) return mapped;
  const checked = checkCaseRecord({ ...record, id: randomUUID() }, store.knownIndicators);
  if (checked.ok) return { ...mapped, whole: checked.value };
  const [{ path, message }] = checked.faults;
  const left = { row: rest.id, line: rest.line, kind: "not-valid", reason: `${path}: ${message}` } as const;
  return { ...rest, notTaken: [...rest.notTaken, left] };
}

const isReady = (mapped: MappedOlderRow): mapped is Ready => "whole" in mapped;

async function mapAll(parts: OlderImportParts): Promise<(MappedOlderRow | Ready)[]> {
  const { store, agency } = parts;
  const rows = await readOlderRows(store.queries, agency.code);
  return mapOlderRows(rows, readOlderDataMapping(agency.code), agency).map((row) => checkedRow(parts, row));
}

/** Makes a case of one row. */
async function importOne(
  store: StoreContext,
  { id: olderId, whole: record }: Ready,
  now: Date,
): Promise<void> {
  const { queries, vault } = store;
  await importRecord(store, { record, digest: vault.digestOf(`older ${olderId}`), now });
  await queries.insert(olderCases).values({ olderId, caseId: record.id });
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
    const known = new Set(
      (await queries.select().from(olderCases)).map((row) => comparableOlderId(row.olderId)),
    );
    const added = mapped.filter(isReady).filter(({ id }) => !known.has(comparableOlderId(id)));
    for (const one of added) await importOne({ ...parts.store, queries }, one, now);
    await witness.within(queries, { details: { added: added.length } });
    return added.length;
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
