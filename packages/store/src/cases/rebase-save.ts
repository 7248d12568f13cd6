import { eq } from "drizzle-orm";
import type { CaseView } from "../client/case-view.js";
import { isSameJson } from "../client/is-same-json.js";
import { type MergeConflictPath, findMergeCollisions, mergeCaseFacts } from "../client/merge-saves.js";
import type { SaveRequest } from "../client/save-request.js";
import type { StoreFault, StoreResult } from "../client/store-refusal.js";
import { refuseRequestFaults } from "../commands/refusals.js";
import type { StoreReadContext } from "../store-context.js";
import { saveTable } from "../tables/case-tables.js";
import { findChangesSince } from "./find-changes-since.js";
import { loadCase } from "./load-case.js";
import { pickCaseFacts } from "./read-rows.js";

const unknownBase: StoreFault = {
  code: "unknown-reference",
  path: "/basedOn",
  message: "This case has no save with this key: send that of the last one you have seen.",
};

/** The fault of one collision, at its place in the request. */
function faultOfCollision(thing: MergeConflictPath, { observations }: SaveRequest): StoreFault {
  const index = observations.findIndex(({ indicator }) => thing === `/observations/${indicator}`);
  return {
    code: "conflict",
    path: index < 0 ? thing : `/observations/${index}`,
    message:
      "Somebody changed this to something else meanwhile: have a person decide, then save on top of what stands.",
  };
}

/** Loads the case as it stood after the save with this key. */
async function loadBase(context: StoreReadContext, id: string, key: string): Promise<CaseView | undefined> {
  const [row] = await context.queries
    .select({ number: saveTable.number })
    .from(saveTable)
    .where(eq(saveTable.key, key));
  return row && loadCase(context, { id, save: row.number });
}

/**
 * Three-way merge of a save onto the current state: base is the save that it was made on (`basedOn`), theirs
 * the case as it stands. What the save left unchanged is taken from theirs; what both sides changed to
 * different values is refused as a conflict, with the current state, for a person to decide.
 */
export async function rebaseSaveRequest(
  context: StoreReadContext,
  current: CaseView | undefined,
  save: SaveRequest,
): Promise<StoreResult<SaveRequest>> {
  const { basedOn } = save;
  if (basedOn === undefined || current?.history.at(-1)?.key === basedOn) return { ok: true, value: save };
  const known = current?.history.some(({ key }) => key === basedOn);
  const base = current && known ? await loadBase(context, current.record.id, basedOn) : undefined;
  if (!current || !base) return refuseRequestFaults(unknownBase);
  const sides = { seen: base.record, stands: current.record };
  const [first, ...more] = findMergeCollisions(sides, save);
  if (first) {
    const faults = [
      faultOfCollision(first, save),
      ...more.map((one) => faultOfCollision(one, save)),
    ] as const;
    const changed = await findChangesSince(context, { before: base, now: current }, [first, ...more]);
    return { ok: false, refusal: { status: 409, faults, conflict: { stands: current, changed } } };
  }
  const { ageClass: _age, forms: _forms, urgentNeeds: _needs, person, ...rest } = save;
  const changesPerson = person && !isSameJson(person, base.record.person ?? {});
  return {
    ok: true,
    value: { ...rest, ...pickCaseFacts(mergeCaseFacts(sides, save)), ...(changesPerson && { person }) },
  };
}
