import {
  type CaseView,
  type ComparableRecord as Comparable,
  findCollisions as collisionsOf,
  mergeUrgentNeeds as mergedNeeds,
  type SaveConflict as Conflict,
} from "@spean/store/client";
import { afterSaving, type Draft, factsIn } from "./draft.js";
import { saveOf } from "./save-of.js";
import type { Sent } from "./saver.js";

/** A draft that goes on after a save was confirmed, and what of it collides with what somebody else saved before that. */
export interface Continued {
  readonly draft: Draft;
  readonly conflict?: Conflict;
}

/** The record as whoever sent a save saw it, the save with it. */
function seenBy({ save, draft: { saved } }: Sent): Comparable {
  const { ageClass, forms, urgentNeeds, observations } = save;
  const person = save.person ?? saved?.record.person;
  return {
    ageClass,
    ...(forms && { forms }),
    ...(urgentNeeds && { urgentNeeds }),
    ...(person && { person }),
    observations: [...(saved?.record.observations ?? []), ...observations],
  };
}

/** What was changed after `sent` was sent, on top of the case as it is once that was saved. */
export function continued(draft: Draft, sent: Sent, saved: CaseView): Continued {
  const between = { seen: seenBy(sent), stands: saved.record };
  const after = afterSaving(draft, sent.draft, saved);
  const urgentNeeds = after.facts.urgentNeeds && mergedNeeds(between, after.facts.urgentNeeds);
  const next: Draft = { ...after, facts: { ...after.facts, ...(urgentNeeds && { urgentNeeds }) } };
  let id = 0;
  const ids = { observer: { role: "preview" }, newId: () => `preview-${(id += 1)}` };
  const things = collisionsOf(between, saveOf(next, factsIn(next).ageClass ?? saved.record.ageClass, ids));
  const at = saved.history.findLast(({ key }) => key !== sent.save.key)?.savedAt ?? saved.createdAt;
  return {
    draft: next,
    ...(things.length > 0 && {
      conflict: { stands: saved, changed: things.map((thing) => ({ thing, at })) },
    }),
  };
}
