import { randomUUID } from "node:crypto";
import type { CaseRecord, Decision } from "@spean/model";
import { buildDecisionRow } from "../decisions/decision-row.js";
import type { CaseSeal } from "../sealing/case-seal.js";
import { receivedEntry } from "../seals/case-rows.js";
import { sealCaseEntries } from "../seals/seal-case.js";
import type { StoreContext } from "../store-context.js";
import { caseTable } from "../tables/case-tables.js";
import { decisionTable as tableOfDecisions } from "../tables/entry-tables.js";
import { appendSaveRows } from "./append-save.js";
import { assessRecord } from "./assess-record.js";
import { updateCaseIndex, updateDocumentIndex } from "./index-case.js";
import { pickCaseFacts } from "./read-rows.js";
import { findUnreadAssessments, keepReceivedParts, type UntakenEntry } from "./received-parts.js";
import { placeOfEventId } from "./sealed-places.js";

/** A whole record with which a case begins. */
export interface RecordImport {
  /**
   * A record that `checkCaseRecord` accepted, under a random id. The assessments and previous ids that it
   * brings along are kept beside those made here.
   */
  readonly record: CaseRecord;
  /** Keyed digest of what the record was made of: `vault.digestOf`. */
  readonly digest: string;
  readonly now: Date;
  /** Id of the published case that it is; a published case is imported once. */
  readonly demonstration?: string;
  /** What of the record as it was received does not fit: an assessment among it lowers nothing. */
  readonly untaken?: readonly UntakenEntry[];
  /** Decisions on the case, each recorded as of its own time, after the record. */
  readonly decisions?: readonly Decision[];
}

/**
 * Begins a case with a whole record: one that another system sent, or an older one held. Call it within a
 * transaction.
 *
 * @returns the seal of the case; `undefined` if the published case that it is was imported before
 */
export async function importRecord(
  context: StoreContext,
  { record, digest, now, demonstration, untaken = [], decisions = [] }: RecordImport,
): Promise<CaseSeal | undefined> {
  const { queries, vault } = context;
  const seal = vault.newFor(record.id);
  const added = await queries
    .insert(caseTable)
    .values({
      id: record.id,
      createdAt: now,
      eventId: seal.sealAny(placeOfEventId, record.eventId),
      ...(demonstration !== undefined && { demonstration }),
    })
    .onConflictDoNothing({ target: caseTable.demonstration })
    .returning({ id: caseTable.id });
  if (added.length === 0) return undefined;
  await vault.keep(queries, seal);
  const unreadAssessments = findUnreadAssessments(untaken);
  await keepReceivedParts(queries, seal, { ...record, unreadAssessments, now });
  const lastSave = await appendRecord(context, { seal, record, digest, now });
  if (decisions.length > 0)
    await queries.insert(tableOfDecisions).values(
      decisions.map((decision) =>
        buildDecisionRow(decision, {
          seal,
          lastSave,
          digest: vault.digestOf(decision.id),
          recordedAt: new Date(decision.at),
        }),
      ),
    );
  const entries = [`save ${lastSave}`, receivedEntry, ...decisions.map(({ id }) => `decision ${id}`)];
  await sealCaseEntries(queries, seal, entries);
  return seal;
}

/**
 * Appends a whole record as the first save of a case whose row and key are there.
 * @returns the number of the save
 */
async function appendRecord(
  context: StoreContext,
  {
    seal,
    record,
    digest,
    now,
  }: Omit<RecordImport, "demonstration" | "decisions" | "untaken"> & { readonly seal: CaseSeal },
): Promise<number> {
  const [facts, recorded, { person }] = [pickCaseFacts(record), assessRecord(context, record, now), record];
  const save = {
    key: randomUUID(),
    observations: record.observations ?? [],
    ...(record.consents && { consents: record.consents }),
  };
  const number = await appendSaveRows(context.queries, {
    seal,
    save,
    digest,
    savedAt: now,
    facts,
    recorded,
    ...(person && { person }),
  });
  await updateCaseIndex(context, seal.caseId, facts);
  if (person) await updateDocumentIndex(context, seal.caseId, person);
  return number;
}
