import { randomUUID } from "node:crypto";
import { publishedCases, type PublishedCase } from "@spean/conformance";
import { type CaseRecord, checkRecord } from "@spean/model";
import type { Witness } from "../audit/trail.js";
import { cases } from "../database/schema.js";
import { appendWhole } from "./append-whole.js";
import { knownIndicators } from "./known.js";
import { eventIdOfCase } from "./places.js";
import type { Store } from "./store.js";

/** A published case as a record of this system: under a random id, as every case here. */
function recordOf({ id: _, published: __, ...rest }: PublishedCase): CaseRecord {
  const checked = checkRecord({ ...rest, id: randomUUID() }, knownIndicators);
  if (!checked.ok) throw new Error("A published case is not a valid record.");
  return checked.value;
}

async function loadOne(
  store: Store,
  { published, now }: { readonly published: PublishedCase; readonly now: Date },
): Promise<number> {
  const { queries, vault } = store;
  const record = recordOf(published);
  const seal = vault.newFor(record.id);
  const eventId = seal.sealAny(eventIdOfCase, record.eventId);
  const row = { id: record.id, createdAt: now, eventId, demonstration: published.id };
  const added = await queries.insert(cases).values(row).onConflictDoNothing().returning({ id: cases.id });
  if (added.length === 0) return 0;
  await vault.keep(queries, seal);
  await appendWhole(store, { seal, record, digest: vault.digestOf(JSON.stringify(published)), now });
  return 1;
}

/** Loads the published cases, the last of them first so that the list shows them in their own order. One that is there is left as it is. @returns how many were added */
export async function loadDemonstration(
  store: Store,
  { now, witness }: { readonly now: Date; readonly witness: Witness },
): Promise<number> {
  return store.queries.transaction(async (queries) => {
    let added = 0;
    for (const published of publishedCases.toReversed())
      added += await loadOne({ ...store, queries }, { published, now });
    await witness.within(queries, { details: { added } });
    return added;
  });
}
