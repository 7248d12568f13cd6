import { answersOf, type Consent, type RecordedAssessment } from "@spean/model";
import { and, asc, desc, eq, lte, type SQL, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import type { CaseView, HistoryEntry } from "../../shared/case-view.js";
import { persons } from "../database/person-tables.js";
import { assessments, cases, consents, facts, observations, saves } from "../database/schema.js";
import type { Queries } from "../database/database.js";
import type { CaseSeal } from "../keys/case-seal.js";
import { consentFrom, factsFrom, observationFrom, personFrom } from "./from-rows.js";
import { eventIdOfCase } from "./places.js";
import { rescreeningFrom, rescreeningRows } from "../rescreenings/rescreening-rows.js";
import { publishedTitle } from "./published-title.js";
import type { Store } from "./store.js";

/** Which case, and as it stood after which save; absent: as it stands. */
export interface Which {
  readonly id: string;
  readonly save?: number;
}

async function rowsOf(queries: Queries, { id, save: last }: Which) {
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
    rescreenings: await rescreeningRows(queries, { id, ...(last !== undefined && { save: last }) }),
  };
}

type Rows = Awaited<ReturnType<typeof rowsOf>>;

function historyOf(rows: Rows, seal: CaseSeal): HistoryEntry[] {
  return rows.saves.map(({ number, key, savedAt, outcome }) => {
    const changed = rows.facts.find(({ save }) => save === number);
    const idsOf = (of: readonly { save: number; id: string }[]) =>
      of.filter(({ save }) => save === number).map(({ id }) => id);
    return {
      key,
      savedAt: savedAt.toISOString(),
      ...(changed && { facts: factsFrom(changed, seal) }),
      ...(rows.persons.some(({ save }) => save === number) && { person: true as const }),
      observations: idsOf(rows.observations),
      consents: idsOf(rows.consents),
      outcome,
    };
  });
}

/** Each consent as it was last said. */
const consentsOf = ({ consents: rows }: Rows, seal: CaseSeal): Consent[] => [
  ...new Map(rows.map((row) => [row.id, consentFrom(row, seal)])).values(),
];

function latestOf({ saves: all, latest }: Rows): RecordedAssessment {
  const [made, save] = [latest[0], all.at(-1)];
  if (!made || !save) throw new Error("A case has no assessment.");
  return { id: made.id, at: save.savedAt.toISOString(), assessment: made.assessment };
}

/** Loads a case, its answers derived. `undefined` if there is none with this id, or if it was erased. */
export async function loadCase({ queries, vault }: Store, which: Which): Promise<CaseView | undefined> {
  const [row] = await queries.select().from(cases).where(eq(cases.id, which.id));
  const seal = row && (await vault.of(queries, row.id));
  if (!seal) return undefined;
  const rows = await rowsOf(queries, which);
  const latestFacts = rows.facts.at(-1);
  if (!latestFacts) throw new Error("A case has no facts.");
  const latestPerson = rows.persons.at(-1);
  const person = latestPerson && personFrom(latestPerson, seal);
  const record: CaseView["record"] = {
    id: row.id,
    ...factsFrom(latestFacts, seal),
    observations: rows.observations.map((one) => observationFrom(one, seal)),
    consents: consentsOf(rows, seal),
    ...(person && Object.keys(person).length > 0 && { person }),
    ...(rows.rescreenings.length > 0 && {
      rescreenings: rows.rescreenings.map((one) => rescreeningFrom(one, seal)),
    }),
    ...(row.eventId !== null && { eventId: seal.open(eventIdOfCase, row.eventId) }),
  };
  const title = publishedTitle(row.demonstration);
  return {
    number: row.number,
    createdAt: row.createdAt.toISOString(),
    ...(title !== undefined && { title }),
    record,
    ...answersOf(record),
    assessment: latestOf(rows),
    history: historyOf(rows, seal),
  };
}
