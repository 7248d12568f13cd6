import { randomUUID } from "node:crypto";
import { completePartialRecord, type FittingRecord, type OpenedEnvelope } from "@spean/exchange";
import { importRecord, type CaseSeal, type StoreContext } from "@spean/store";
import { knownIndicators } from "../cases/case-scoring.js";

/**
 * Converts the content of an envelope to a case record of this system, under a new id. What does not fit here
 * is left out by itself, and nothing is invented; the whole envelope is kept beside it.
 */
export const buildReceivedRecord = ({ record, manifest }: OpenedEnvelope): FittingRecord =>
  completePartialRecord(record, { id: randomUUID(), knownIndicators, manifest });

/**
 * Begins a case from what came, with an assessment by the standard that it was read with.
 * @returns what seals the case
 */
export async function beginReceivedCase(
  store: StoreContext,
  { record, untaken }: FittingRecord,
  now: Date,
): Promise<CaseSeal> {
  const seal = await importRecord(store, {
    record,
    untaken,
    digest: store.vault.digestOf(JSON.stringify(record)),
    now,
  });
  if (!seal) throw new Error("A case with this id is there already.");
  return seal;
}
