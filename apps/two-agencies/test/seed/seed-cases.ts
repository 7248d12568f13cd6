import { type AuditWitness, importRecord, recordDecision, type StoreContext } from "@spean/store";
import { sql } from "drizzle-orm";
import type { Agency } from "../../src/agencies/agency.js";
import { madeUpCase, numbersFrom } from "./made-up-case.js";
import { madeUpDecision } from "./made-up-decision.js";

/** Cases in one transaction. */
const batchSize = 500;
const days = 730;
const millisecondsInDay = 86_400_000;

/** What a load is made of. */
export interface SeedOptions {
  readonly store: StoreContext;
  readonly agency: Agency;
  readonly count: number;
  readonly now: Date;
  /** Told the number of cases after each transaction. */
  readonly progress: (done: number) => void;
}

/** A load says nothing of anybody, and is not audited. */
const noWitness: AuditWitness = { within: async () => {} };

/** Adds one made-up case, and on some of them a decision, through the store as anybody would. */
async function seedCase(
  store: StoreContext,
  next: () => number,
  { agency, at, now }: Pick<SeedOptions, "agency" | "now"> & { readonly at: Date },
): Promise<void> {
  const record = madeUpCase(next, { observer: { role: "officer", agency: agency.name.en }, at });
  const decision = madeUpDecision(next, { agency, begun: at, now });
  await importRecord(store, { record, digest: store.vault.digestOf(record.id), now: at });
  if (!decision) return;
  const recorded = await recordDecision(store, {
    caseId: record.id,
    decision,
    digest: decision.id,
    decider: decision.by,
    witness: noWitness,
    now: new Date(decision.at),
  });
  if (!recorded.ok) throw new Error(`A made-up decision is refused: ${recorded.refusal.faults[0].code}`);
}

/** Adds made-up cases, begun over the last two years; then has the database analyse its statistics anew. */
export async function seedCases({ store, count, progress, ...options }: SeedOptions): Promise<void> {
  const next = numbersFrom(count);
  const begin = options.now.getTime() - days * millisecondsInDay;
  for (let done = 0; done < count; done += batchSize) {
    const size = Math.min(batchSize, count - done);
    await store.queries.transaction(async (queries) => {
      for (let index = 0; index < size; index += 1) {
        const at = new Date(begin + ((done + index + next()) / count) * days * millisecondsInDay);
        await seedCase({ ...store, queries }, next, { ...options, at });
      }
    });
    progress(done + size);
  }
  await store.queries.execute(sql`analyze`);
}
