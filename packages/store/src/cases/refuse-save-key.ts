import type { SaveRequest } from "../client/save-request.js";
import type { StoreRefusal } from "../client/store-refusal.js";
import { findMergeCollisions } from "../client/merge-saves.js";
import { refuseKeyReuse } from "../commands/refusals.js";
import type { StoreReadContext } from "../store-context.js";
import { findChangesSince } from "./find-changes-since.js";
import { loadCase } from "./load-case.js";

/** A save whose key another save had: `caseId` as it was sent, and the case that the other one went to. */
export interface ReusedSaveKey {
  readonly save: SaveRequest;
  readonly caseId: string | undefined;
  readonly earlierCaseId: string;
}

/**
 * Refuses a save whose key another had. Where both would begin a case, it is the same one: the refusal has it as it
 * stands, with what the save says otherwise, so that no second one is begun, and nothing of the save is lost.
 */
export async function refuseSaveKey(
  context: StoreReadContext,
  { save, caseId, earlierCaseId }: ReusedSaveKey,
): Promise<{ readonly ok: false; readonly refusal: StoreRefusal }> {
  const refused = refuseKeyReuse(
    "/key",
    "Another save had this key: make a new random UUID for each save, but for one that begins the same case.",
  );
  const now = caseId === undefined ? await loadCase(context, { id: earlierCaseId }) : undefined;
  if (now?.history[0]?.key !== save.key) return refused;
  const before = { record: {}, history: [] };
  const things = findMergeCollisions({ seen: before.record, stands: now.record }, save);
  const changed = await findChangesSince(context, { before, now }, things);
  return { ...refused, refusal: { ...refused.refusal, conflict: { stands: now, changed } } };
}
