import { randomUUID } from "node:crypto";
import { completePartialRecord, type OpenedEnvelope } from "@spean/exchange";
import type { CaseRecord } from "@spean/model";
import { importRecord, type CaseSeal, type StoreContext } from "@spean/store";
import { knownIndicators } from "../cases/case-scoring.js";

/**
 * Converts the content of an envelope to a case record of this system, under a new id. What does not fit here
 * is left out by itself, and nothing is invented; the whole envelope is kept beside it.
 */
export const buildReceivedRecord = ({ record, manifest }: OpenedEnvelope): CaseRecord =>
  completePartialRecord(record, { id: randomUUID(), knownIndicators, manifest }).record;

/**
 * Begins a case from what came, with an assessment by the standard that it was read with.
 * @returns what seals the case
 */
export async function beginReceivedCase(
  store: StoreContext,
  record: CaseRecord,
  now: Date,
): Promise<CaseSeal> {
  const seal = await importRecord(store, {
    record,
    digest: store.vault.digestOf(JSON.stringify(record)),
    now,
  });
  if (!seal) throw new Error("A case with this id is there already.");
  return seal;
}
