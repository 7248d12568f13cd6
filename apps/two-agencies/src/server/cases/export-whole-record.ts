import type { CaseRecord } from "@spean/model";
import { exportRecord, loadDecisions, type StoreContext } from "@spean/store";
import { loadReferralsOfCase } from "../referrals/referrals-out.js";

/**
 * Exports a case as a record of the model, with its decisions and referrals. `undefined` if there is none
 * with this id.
 */
export async function exportWholeRecord(store: StoreContext, id: string): Promise<CaseRecord | undefined> {
  const record = await exportRecord(store, id);
  if (!record) return undefined;
  const decisions = await loadDecisions(store, id);
  const referrals = await loadReferralsOfCase(store, id);
  return {
    ...record,
    ...(decisions.length > 0 && { decisions }),
    ...(referrals.length > 0 && { referrals }),
  };
}
