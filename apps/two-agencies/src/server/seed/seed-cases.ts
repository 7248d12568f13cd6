import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import type { Agency } from "../../agencies/agency.js";
import { assess } from "../cases/assess.js";
import { factsOf } from "../cases/from-rows.js";
import { presentOf } from "../cases/index-case.js";
import type { Store } from "../cases/store.js";
import { factsRow, observationRow } from "../cases/to-rows.js";
import { decisions } from "../database/decision-tables.js";
import { caseIndex } from "../database/index-tables.js";
import { insertAll } from "../database/insert-all.js";
import { assessments, cases, facts, observations, saves } from "../database/schema.js";
import { caseKeys } from "../database/sealed-tables.js";
import { decisionRow } from "../decisions/decision-row.js";
import { madeUpCase, numbersFrom } from "./made-up-case.js";
import { madeUpDecision } from "./made-up-decision.js";

/** So many cases are written in one transaction. */
const together = 500;
const days = 730;
const millisecondsInDay = 86_400_000;

/** What a load is made of. */
export interface Seeding {
  readonly store: Store;
  readonly agency: Agency;
  readonly count: number;
  readonly now: Date;
  /** Told how many are there, after each transaction. */
  readonly progress: (done: number) => void;
}

/** When a made-up case was begun, and in whose system. */
interface MadeUp {
  readonly agency: Agency;
  readonly at: Date;
  readonly now: Date;
}

/** A made-up case with what it is written with. */
function made(vault: Store["vault"], next: () => number, { agency, at, now }: MadeUp) {
  const record = madeUpCase(next, { observer: { role: "officer", agency: agency.name.en }, at });
  const decision = madeUpDecision(next, { agency, begun: at, now });
  return {
    record,
    at,
    key: randomUUID(),
    seal: vault.newFor(record.id),
    recorded: assess(record, at),
    decision,
  };
}

/** Writes cases as their saves and decisions would have, all tables at once. */
async function write({ queries, vault }: Store, batch: readonly ReturnType<typeof made>[]): Promise<void> {
  const begun = await queries
    .insert(cases)
    .values(batch.map(({ record, at }) => ({ id: record.id, createdAt: at })))
    .returning();
  const saved = await queries
    .insert(saves)
    .values(
      batch.map(({ record, at, key }) => {
        const digest = vault.digestOf(record.id);
        return {
          key,
          digest,
          caseId: record.id,
          savedAt: at,
          observations: record.observations?.length ?? 0,
        };
      }),
    )
    .returning();
  const numberOf = new Map(begun.map(({ id, number }) => [id, number]));
  const saveOf = new Map(saved.map((row) => [row.caseId, row.number]));
  const rows = batch.map((one) => ({
    ...one,
    of: { caseId: one.record.id, save: saveOf.get(one.record.id)! },
  }));
  await insertAll(
    queries,
    caseKeys,
    batch.map(({ seal }) => vault.lockedKeyOf(seal)),
  );
  await insertAll(
    queries,
    facts,
    rows.map(({ of, seal, record }) => ({ ...of, ...factsRow(factsOf(record), { seal, save: of.save }) })),
  );
  await insertAll(
    queries,
    observations,
    rows.flatMap(({ of, seal, record }) =>
      record.observations!.map((one, position) => ({ ...of, position, ...observationRow(one, seal) })),
    ),
  );
  await insertAll(
    queries,
    assessments,
    rows.map(({ of, recorded: { id, assessment } }) => ({ ...of, id, assessment })),
  );
  await insertAll(
    queries,
    caseIndex,
    rows.map(({ at, record, recorded: { assessment } }) => {
      const number = numberOf.get(record.id)!;
      return {
        caseId: record.id,
        number,
        createdAt: at,
        ...presentOf({ facts: factsOf(record), assessment }),
      };
    }),
  );
  await insertAll(
    queries,
    decisions,
    rows.flatMap(({ of, seal, decision }) =>
      decision
        ? [
            decisionRow(decision, {
              seal,
              digest: vault.digestOf(decision.id),
              afterSave: of.save,
              recordedAt: new Date(decision.at),
            }),
          ]
        : [],
    ),
  );
}

/** Adds made-up cases, begun over the last two years; then has the database count anew what it plans by. */
export async function seedCases({ store, agency, count, now, progress }: Seeding): Promise<void> {
  const next = numbersFrom(count);
  const begin = now.getTime() - days * millisecondsInDay;
  for (let done = 0; done < count; done += together) {
    const size = Math.min(together, count - done);
    const batch = Array.from({ length: size }, (_, index) => {
      const at = new Date(begin + ((done + index + next()) / count) * days * millisecondsInDay);
      return made(store.vault, next, { agency, at, now });
    });
    await store.queries.transaction((queries) => write({ ...store, queries }, batch));
    progress(done + size);
  }
  await store.queries.execute(sql`analyze`);
}
