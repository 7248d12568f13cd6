import { answersOfObservations, type Consent, noticesOnRecord, type RecordedAssessment } from "@spean/model";
import { and, asc, desc, eq, lte, type SQL, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import type { CaseView, HistoryEntry } from "../client/case-view.js";
import type { DatabaseQueries } from "../database/database-handle.js";
import { isUuidText } from "../database/is-uuid.js";
import { loadRescreeningRows, readRescreeningRow } from "../rescreenings/rescreening-rows.js";
import type { CaseSeal } from "../sealing/case-seal.js";
import { refuseAlteredCase } from "../seals/check-case.js";
import type { StoreReadContext } from "../store-context.js";
import {
  assessmentTable,
  caseTable,
  consentTable,
  factTable,
  observationTable,
  personTable,
  saveTable,
} from "../tables/case-tables.js";
import { loadCaseOutcomes, standingOf } from "./load-outcomes.js";
import { loadReceivedParts } from "./received-parts.js";
import { readConsentRow, readFactRow, readObservationRow, readPersonRow } from "./read-rows.js";
import { placeOfEventId } from "./sealed-places.js";

/** A case as it stood right after one of its saves; without `save`, as it stands now. */
export interface CaseMoment {
  readonly id: string;
  /** Number of the save. */
  readonly save?: number;
}

async function loadRows(queries: DatabaseQueries, { id, save: last }: CaseMoment) {
  const of = (caseId: PgColumn, save: PgColumn): SQL | undefined =>
    and(eq(caseId, id), last === undefined ? undefined : lte(save, last));
  const { caseId, save, assessment } = assessmentTable;
  return {
    saves: await queries
      .select({
        number: saveTable.number,
        key: saveTable.key,
        savedAt: saveTable.savedAt,
        outcome: sql<HistoryEntry["outcome"]>`${assessment}->>'outcome'`,
      })
      .from(saveTable)
      .innerJoin(assessmentTable, eq(save, saveTable.number))
      .where(of(saveTable.caseId, saveTable.number))
      .orderBy(asc(saveTable.number)),
    latest: await queries.select().from(assessmentTable).where(of(caseId, save)).orderBy(desc(save)).limit(1),
    facts: await queries
      .select()
      .from(factTable)
      .where(of(factTable.caseId, factTable.save))
      .orderBy(asc(factTable.save)),
    persons: await queries
      .select()
      .from(personTable)
      .where(of(personTable.caseId, personTable.save))
      .orderBy(asc(personTable.save)),
    observations: await queries
      .select()
      .from(observationTable)
      .where(of(observationTable.caseId, observationTable.save))
      .orderBy(asc(observationTable.save), asc(observationTable.position)),
    consents: await queries
      .select()
      .from(consentTable)
      .where(of(consentTable.caseId, consentTable.save))
      .orderBy(asc(consentTable.save)),
    rescreenings: await loadRescreeningRows(queries, { id, ...(last !== undefined && { save: last }) }),
  };
}

type CaseRows = Awaited<ReturnType<typeof loadRows>>;

function readHistory(rows: CaseRows, seal: CaseSeal): HistoryEntry[] {
  return rows.saves.map(({ number, key, savedAt, outcome }) => {
    const changed = rows.facts.find(({ save }) => save === number);
    const idsOf = (of: readonly { save: number; id: string }[]) =>
      of.filter(({ save }) => save === number).map(({ id }) => id);
    return {
      key,
      savedAt: savedAt.toISOString(),
      ...(changed && { facts: readFactRow(changed, seal) }),
      ...(rows.persons.some(({ save }) => save === number) && { person: true as const }),
      observations: idsOf(rows.observations),
      consents: idsOf(rows.consents),
      outcome,
    };
  });
}

/** Each consent as it was last given or withdrawn. */
const readConsents = ({ consents: rows }: CaseRows, seal: CaseSeal): Consent[] => [
  ...new Map(rows.map((row) => [row.id, readConsentRow(row, seal)])).values(),
];

function readLatest({ saves: all, latest }: CaseRows): RecordedAssessment {
  const [made, save] = [latest[0], all.at(-1)];
  if (!made || !save) throw new Error("A case has no assessment.");
  return { id: made.id, at: save.savedAt.toISOString(), assessment: made.assessment };
}

/**
 * Loads a case and derives its answers. `undefined` if there is none with this id, or it was erased.
 *
 * @throws AlteredRecordError if what it says was changed in the database by somebody without the key
 */
export async function loadCase(
  { queries, vault, titleOfDemonstration }: StoreReadContext,
  moment: CaseMoment,
): Promise<CaseView | undefined> {
  if (!isUuidText(moment.id)) return undefined;
  const [row] = await queries.select().from(caseTable).where(eq(caseTable.id, moment.id));
  const seal = row && (await vault.of(queries, row.id));
  if (!seal) return undefined;
  if (moment.save === undefined) await refuseAlteredCase(queries, seal);
  const rows = await loadRows(queries, moment);
  const latestFacts = rows.facts.at(-1);
  if (!latestFacts) throw new Error("A case has no facts.");
  const latestPerson = rows.persons.at(-1);
  const { previousCaseIds } = await loadReceivedParts(queries, seal);
  const person = latestPerson && readPersonRow(latestPerson, seal);
  const record: CaseView["record"] = {
    id: row.id,
    ...readFactRow(latestFacts, seal),
    observations: rows.observations.map((one) => readObservationRow(one, seal)),
    consents: readConsents(rows, seal),
    ...(person && Object.keys(person).length > 0 && { person }),
    ...(rows.rescreenings.length > 0 && {
      rescreenings: rows.rescreenings.map((one) => readRescreeningRow(one, seal)),
    }),
    ...(row.eventId !== null && { eventId: seal.open(placeOfEventId, row.eventId) }),
    ...(previousCaseIds && { previousCaseIds }),
  };
  const { folded } = await loadCaseOutcomes(queries, moment);
  const notices = noticesOnRecord(record);
  const title = row.demonstration === null ? undefined : titleOfDemonstration?.(row.demonstration);
  return {
    number: row.number,
    createdAt: row.createdAt.toISOString(),
    ...(title !== undefined && { title }),
    record,
    ...answersOfObservations(record),
    assessment: readLatest(rows),
    standing: standingOf(folded),
    ...(notices.length > 0 && { notices }),
    history: readHistory(rows, seal),
  };
}
