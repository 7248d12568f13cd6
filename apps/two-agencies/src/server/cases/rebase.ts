import { eq } from "drizzle-orm";
import type { CaseView } from "../../shared/case-view.js";
import { collisionsOf, mergedFacts, type Thing } from "../../shared/collisions.js";
import type { RequestFault } from "../../shared/failure.js";
import type { Save } from "../../shared/save.js";
import { same } from "../../shared/same.js";
import { saves } from "../database/schema.js";
import { changedSince } from "./changed-since.js";
import { factsOf } from "./from-rows.js";
import { loadCase } from "./load-case.js";
import type { Outcome, Refusal } from "./refusal.js";
import type { Store } from "./store.js";

const unknownBase: Refusal = {
  status: 400,
  faults: [
    {
      code: "unknown-reference",
      path: "/basedOn",
      message: "This case has no save with this key: send that of the last one you have seen.",
    },
  ],
};

/** The fault for one thing, at the place in the save where it stands. */
function faultOf(thing: Thing, { observations }: Save): RequestFault {
  const index = observations.findIndex(({ indicator }) => thing === `/observations/${indicator}`);
  return {
    code: "conflict",
    path: index < 0 ? thing : `/observations/${index}`,
    message:
      "Somebody changed this to something else meanwhile: have a person decide, then save on top of what stands.",
  };
}

/** The case as it stood after one of its saves. */
async function asOf(store: Store, id: string, key: string): Promise<CaseView | undefined> {
  const [row] = await store.queries.select({ number: saves.number }).from(saves).where(eq(saves.key, key));
  return row && loadCase(store, { id, save: row.number });
}

/**
 * A save as it is to be written on top of what stands now: where it was made before somebody else's save, what it left as it was is as that
 * other save has it. Refused, with what stands, where both changed the same thing to something else.
 */
export async function rebase(
  store: Store,
  earlier: CaseView | undefined,
  save: Save,
): Promise<Outcome<Save>> {
  const { basedOn } = save;
  if (basedOn === undefined || earlier?.history.at(-1)?.key === basedOn) return { ok: true, value: save };
  const known = earlier?.history.some(({ key }) => key === basedOn);
  const before = earlier && known ? await asOf(store, earlier.record.id, basedOn) : undefined;
  if (!earlier || !before) return { ok: false, refusal: unknownBase };
  const between = { seen: before.record, stands: earlier.record };
  const [first, ...more] = collisionsOf(between, save);
  if (first) {
    const faults = [faultOf(first, save), ...more.map((thing) => faultOf(thing, save))] as const;
    const conflict = {
      stands: earlier,
      changed: await changedSince(store, { before, now: earlier }, [first, ...more]),
    };
    return { ok: false, refusal: { status: 409, faults, conflict } };
  }
  const { ageClass: _age, forms: _forms, urgentNeeds: _needs, person, ...rest } = save;
  const changesPerson = person && !same(person, before.record.person ?? {});
  return {
    ok: true,
    value: { ...rest, ...factsOf(mergedFacts(between, save)), ...(changesPerson && { person }) },
  };
}
