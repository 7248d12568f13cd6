import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import type { Agency } from "../../agencies/agency.js";
import { assess } from "../cases/assess.js";
import { factsOf } from "../cases/from-rows.js";
import { presentOf } from "../cases/index-case.js";
import type { Store } from "../cases/store.js";
import { factsRow, observationRow } from "../cases/to-rows.js";
import { caseIndex } from "../database/index-tables.js";
import { assessments, cases, facts, observations, saves } from "../database/schema.js";
import { caseKeys } from "../database/sealed-tables.js";
import { madeUpCase, numbersFrom } from "./made-up-case.js";

/** So many cases are written in one transaction. */
const together = 250;
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

/** A made-up case with what it is written with. */
function made(vault: Store["vault"], next: () => number, { agency, at }: { readonly agency: Agency; readonly at: Date }) {
  const record = madeUpCase(next, { observer: { role: "officer", agency: agency.name.en }, at });
  return { record, at, key: randomUUID(), seal: vault.newFor(record.id), recorded: assess(record, at) };
}

/** Writes cases as their saves would have, all tables at once. */
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
        return { key, digest, caseId: record.id, savedAt: at, observations: record.observations?.length ?? 0 };
      }),
    )
    .returning();
  const begunOf = new Map(begun.map((row) => [row.id, row]));
  const saveOf = new Map(saved.map((row) => [row.caseId, row.number]));
  const rows = batch.map((one) => ({ ...one, of: { caseId: one.record.id, save: saveOf.get(one.record.id)! } }));
  await queries.insert(caseKeys).values(batch.map(({ seal }) => vault.lockedKeyOf(seal)));
  await queries.insert(facts).values(rows.map(({ of, seal, record }) => ({ ...of, ...factsRow(factsOf(record), { seal, save: of.save }) })));
  await queries
    .insert(observations)
    .values(rows.flatMap(({ of, seal, record }) => record.observations!.map((one, position) => ({ ...of, position, ...observationRow(one, seal) }))));
  await queries.insert(assessments).values(rows.map(({ of, recorded: { id, assessment } }) => ({ ...of, id, assessment })));
  await queries.insert(caseIndex).values(
    rows.map(({ record, recorded: { assessment } }) => {
      const { id: caseId, ...rest } = begunOf.get(record.id)!;
      return { caseId, number: rest.number, createdAt: rest.createdAt, ...presentOf({ facts: factsOf(record), assessment }) };
    }),
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
      return made(store.vault, next, { agency, at });
    });
    await store.queries.transaction((queries) => write({ ...store, queries }, batch));
    progress(done + size);
  }
  await store.queries.execute(sql`analyze`);
}
