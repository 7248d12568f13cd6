import type { CaseRecord } from "@spean/model";
import { loadDecisions } from "../decisions/load-decisions.js";
import { referralsOfCase } from "../referrals/load-out.js";
import { exportRecord } from "./export-record.js";
import type { Store } from "./store.js";

/** A case as the full record of the model, decisions and referrals with it. `undefined` if there is none with this id. */
export async function exportWhole(store: Store, id: string): Promise<CaseRecord | undefined> {
  const record = await exportRecord(store, id);
  if (!record) return undefined;
  const decisions = await loadDecisions(store, id);
  const referrals = await referralsOfCase(store, id);
  return {
    ...record,
    ...(decisions.length > 0 && { decisions }),
    ...(referrals.length > 0 && { referrals }),
  };
}
