import { answersOf, type Consent, type RecordedAssessment } from "@spean/model";
import { and, asc, desc, eq, lte, type SQL, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import type { CaseView, HistoryEntry } from "../client/case-view.js";
import type { DatabaseQueries } from "../database/database-handle.js";
import { loadRescreeningRows, readRescreening } from "../rescreenings/rescreening-rows.js";
import type { CaseSeal } from "../sealing/case-seal.js";
import type { ReadContext } from "../store-context.js";
import { assessments, cases, consents, facts, observations, persons, saves } from "../tables/case-tables.js";
import { readConsent, readFacts, readObservation, readPerson } from "./read-rows.js";
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
  const { caseId, save, assessment } = assessments;
  return {
    saves: await queries
      .select({
        number: saves.number,
        key: saves.key,
        savedAt: saves.savedAt,
        outcome: sql<HistoryEntry["outcome"]>`${assessment}->>'outcome'`,
      })
      .from(saves)
      .innerJoin(assessments, eq(save, saves.number))
      .where(of(saves.caseId, saves.number))
      .orderBy(asc(saves.number)),
    latest: await queries.select().from(assessments).where(of(caseId, save)).orderBy(desc(save)).limit(1),
    facts: await queries.select().from(facts).where(of(facts.caseId, facts.save)).orderBy(asc(facts.save)),
    persons: await queries
      .select()
      .from(persons)
      .where(of(persons.caseId, persons.save))
      .orderBy(asc(persons.save)),
    observations: await queries
      .select()
      .from(observations)
      .where(of(observations.caseId, observations.save))
      .orderBy(asc(observations.save), asc(observations.position)),
    consents: await queries
      .select()
      .from(consents)
      .where(of(consents.caseId, consents.save))
      .orderBy(asc(consents.save)),
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
      ...(changed && { facts: readFacts(changed, seal) }),
      ...(rows.persons.some(({ save }) => save === number) && { person: true as const }),
      observations: idsOf(rows.observations),
      consents: idsOf(rows.consents),
      outcome,
    };
  });
}

/** Each consent as it was last given or withdrawn. */
const readConsents = ({ consents: rows }: CaseRows, seal: CaseSeal): Consent[] => [
  ...new Map(rows.map((row) => [row.id, readConsent(row, seal)])).values(),
];

function readLatest({ saves: all, latest }: CaseRows): RecordedAssessment {
  const [made, save] = [latest[0], all.at(-1)];
  if (!made || !save) throw new Error("A case has no assessment.");
  return { id: made.id, at: save.savedAt.toISOString(), assessment: made.assessment };
}

/** Loads a case and derives its answers. `undefined` if there is none with this id, or it was erased. */
export async function loadCase(
  { queries, vault, titleOfDemonstration }: ReadContext,
  moment: CaseMoment,
): Promise<CaseView | undefined> {
  const [row] = await queries.select().from(cases).where(eq(cases.id, moment.id));
  const seal = row && (await vault.of(queries, row.id));
  if (!seal) return undefined;
  const rows = await loadRows(queries, moment);
  const latestFacts = rows.facts.at(-1);
  if (!latestFacts) throw new Error("A case has no facts.");
  const latestPerson = rows.persons.at(-1);
  const person = latestPerson && readPerson(latestPerson, seal);
  const record: CaseView["record"] = {
    id: row.id,
    ...readFacts(latestFacts, seal),
    observations: rows.observations.map((one) => readObservation(one, seal)),
    consents: readConsents(rows, seal),
    ...(person && Object.keys(person).length > 0 && { person }),
    ...(rows.rescreenings.length > 0 && {
      rescreenings: rows.rescreenings.map((one) => readRescreening(one, seal)),
    }),
    ...(row.eventId !== null && { eventId: seal.open(placeOfEventId, row.eventId) }),
  };
  const title = row.demonstration === null ? undefined : titleOfDemonstration?.(row.demonstration);
  return {
    number: row.number,
    createdAt: row.createdAt.toISOString(),
    ...(title !== undefined && { title }),
    record,
    ...answersOf(record),
    assessment: readLatest(rows),
    history: readHistory(rows, seal),
  };
}
