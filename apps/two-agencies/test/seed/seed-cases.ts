import { importRecord, type StoreContext } from "@spean/store";
import { sql } from "drizzle-orm";
import type { AgencyProfile } from "../../src/agencies/agency.js";
import { madeUpCase, numbersFrom } from "./made-up-case.js";
import { madeUpDecision } from "./made-up-decision.js";

/** Cases in one transaction. */
const batchSize = 500;
const days = 730;
const millisecondsInDay = 86_400_000;

/** Parameters of a load of made-up cases. */
export interface SeedOptions {
  readonly store: StoreContext;
  readonly agency: AgencyProfile;
  readonly count: number;
  readonly now: Date;
  /** Told the number of cases after each transaction. */
  readonly progress: (done: number) => void;
}

/** Adds one made-up case, and on some of them a decision. */
async function seedCase(
  store: StoreContext,
  next: () => number,
  { agency, at, now }: Pick<SeedOptions, "agency" | "now"> & { readonly at: Date },
): Promise<void> {
  const record = madeUpCase(next, { observer: { role: "officer", agency: agency.name.en }, at });
  const decision = madeUpDecision(next, { agency, begun: at, now });
  const digest = store.vault.digestOf(record.id);
  await importRecord(store, { record, digest, now: at, ...(decision && { decisions: [decision] }) });
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
