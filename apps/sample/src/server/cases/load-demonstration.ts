import { createHash, randomUUID } from "node:crypto";
import { publishedCases, type PublishedCase } from "@spean/conformance";
import { type CaseRecord, checkRecord } from "@spean/model";
import type { Queries } from "../database/database.js";
import { cases } from "../database/schema.js";
import { append } from "./append.js";
import { assess } from "./assess.js";
import { factsFrom } from "./from-rows.js";
import { knownIndicators } from "./known.js";

/** A published case as a record of this system: under a random id, as every case here. */
function recordOf({ id: _, published: __, ...rest }: PublishedCase): CaseRecord {
  const checked = checkRecord({ ...rest, id: randomUUID() }, knownIndicators);
  if (!checked.ok) throw new Error("A published case is not a valid record.");
  return checked.value;
}

async function loadOne(transaction: Queries, { published, now }: { readonly published: PublishedCase; readonly now: Date }): Promise<number> {
  const record = recordOf(published);
  const row = { id: record.id, createdAt: now, eventId: record.eventId, demonstration: published.id };
  const added = await transaction.insert(cases).values(row).onConflictDoNothing().returning({ id: cases.id });
  if (added.length === 0) return 0;
  const digest = createHash("sha256").update(JSON.stringify(published)).digest("hex");
  const save = { key: randomUUID(), observations: record.observations ?? [] };
  await append(transaction, { caseId: record.id, save, digest, savedAt: now, facts: factsFrom(record), recorded: assess(record, now) });
  return 1;
}

/** Loads the published cases, the last of them first so that the list shows them in their own order. One that is there is left as it is. @returns how many were added */
export async function loadDemonstration(queries: Queries, now: Date): Promise<number> {
  return queries.transaction(async (transaction) => {
    let added = 0;
    for (const published of publishedCases.toReversed()) added += await loadOne(transaction, { published, now });
    return added;
  });
}
