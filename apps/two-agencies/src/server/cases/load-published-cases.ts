import { randomUUID } from "node:crypto";
import { publishedCases, type PublishedCase } from "@spean/conformance";
import { type CaseRecord, checkCaseRecord } from "@spean/model";
import { type AuditWitness, importRecord, runInTransaction, type StoreContext } from "@spean/store";

/** A published case as a record of this system: under a random id, as every case here. */
function recordOf({ id: _, published: __, ...rest }: PublishedCase, store: StoreContext): CaseRecord {
  const checked = checkCaseRecord({ ...rest, id: randomUUID() }, store.knownIndicators);
  if (!checked.ok) throw new Error("A published case is not a valid record.");
  return checked.value;
}

/**
 * Loads the published cases, the last of them first so that the list shows them in their own order. One that
 * is there is left as it is.
 * @returns how many were added
 */
export async function loadPublishedCases(
  store: StoreContext,
  { now, witness }: { readonly now: Date; readonly witness: AuditWitness },
): Promise<number> {
  return runInTransaction(store, async (within) => {
    let added = 0;
    for (const published of publishedCases.toReversed()) {
      const record = recordOf(published, store);
      const digest = store.vault.digestOf(JSON.stringify(published));
      if (await importRecord(within, { record, digest, now, demonstration: published.id })) added += 1;
    }
    await witness.within(within.queries, { details: { added } });
    return added;
  });
}
