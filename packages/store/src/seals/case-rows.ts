import { eq, getTableName, sql, type SQL } from "drizzle-orm";
import type { DatabaseQueries } from "../database/database-handle.js";
import { queryRawRows } from "../database/query-rows.js";
import {
  assessmentTable,
  caseTable,
  consentTable,
  factTable,
  observationTable,
  personTable,
  receivedRecordTable,
  saveTable,
} from "../tables/case-tables.js";
import { decisionTable, rescreeningTable } from "../tables/entry-tables.js";
import { caseIndexTable, documentIndexTable } from "../tables/index-tables.js";
import { caseSealTable } from "../tables/seal-table.js";
import { selectStableRows, type StableRow } from "./stable-rows.js";

/** Tables whose rows belong to one save. */
const tablesOfSave = [saveTable, factTable, observationTable, consentTable, personTable, assessmentTable];

const tablesOfCase = [
  ...tablesOfSave,
  receivedRecordTable,
  decisionTable,
  rescreeningTable,
  caseIndexTable,
  documentIndexTable,
  caseSealTable,
] as const;

/** All rows of a case, by the name of their table. */
export type SealedCaseRows = Readonly<Record<string, readonly StableRow[]>>;

/** Reads all rows of a case in one statement, so that they are of one moment. */
export async function readSealedCaseRows(queries: DatabaseQueries, caseId: string): Promise<SealedCaseRows> {
  const parts: SQL[] = [
    sql`'cases', ${selectStableRows(caseTable, eq(caseTable.id, caseId))}`,
    ...tablesOfCase.map(
      (table) =>
        sql`${sql.raw(`'${getTableName(table)}'`)}, ${selectStableRows(table, eq(table.caseId, caseId))}`,
    ),
  ];
  const [found] = await queryRawRows<{ rows: SealedCaseRows }>(
    queries,
    sql`select json_build_object(${sql.join(parts, sql`, `)}) as rows`,
  );
  if (!found) throw new Error("The database returned no row.");
  return found.rows;
}

/** The rows of one entry, by the name of their table. */
export type EntryRows = Readonly<Record<string, readonly StableRow[]>>;

function readSaveEntries(rows: SealedCaseRows): Map<string, EntryRows> {
  const found = new Map<string, Record<string, StableRow[]>>();
  for (const table of tablesOfSave.map(getTableName))
    for (const row of rows[table] ?? []) {
      const entry = `save ${String(table === "saves" ? row.number : row.save)}`;
      const content = found.get(entry) ?? {};
      (content[table] ??= []).push(row);
      found.set(entry, content);
    }
  return found;
}

/** Name of the entry of what a case brought along from another agency. */
export const receivedEntry = "received record";

/**
 * What a case says, entry by entry: each save with all its rows, what it brought along from another agency,
 * each decision, each re-screening. A row without its save makes an entry of its own, which has no seal.
 */
export function readCaseEntries(rows: SealedCaseRows): ReadonlyMap<string, EntryRows> {
  const single = (table: string, name: string) =>
    (rows[table] ?? []).map((row) => [`${name} ${String(row.id)}`, { [table]: [row] }] as const);
  return new Map<string, EntryRows>([
    ...readSaveEntries(rows),
    ...(rows.received_records ?? []).map(
      (row) => [receivedEntry, { received_records: [row] }] as [string, EntryRows],
    ),
    ...single("decisions", "decision"),
    ...single("rescreenings", "rescreening"),
  ]);
}

/** What is derived of a case for lists and searches. */
export const readDerivedEntries = ({
  case_index = [],
  document_index = [],
}: SealedCaseRows): ReadonlyMap<string, EntryRows> =>
  new Map([
    ["index", { case_index }],
    ["documents", { document_index }],
  ]);

/** The seals that are kept, by entry. */
export const readKeptSeals = (rows: SealedCaseRows): Map<string, string> =>
  new Map((rows.case_seals ?? []).map(({ entry, seal }) => [String(entry), String(seal)]));
