import type { CaseRecord } from "@spean/model";
import { loadDecisions } from "../decisions/load-decisions.js";
import { exportRecord } from "./export-record.js";
import type { Store } from "./store.js";

/** A case as the full record of the model, decisions with it. `undefined` if there is none with this id. */
export async function exportWhole(store: Store, id: string): Promise<CaseRecord | undefined> {
  const record = await exportRecord(store, id);
  if (!record) return undefined;
  const decisions = await loadDecisions(store, id);
  return { ...record, ...(decisions.length > 0 && { decisions }) };
}
