import {
  type CaseView,
  type ComparableRecord,
  findMergeCollisions,
  mergeUrgentNeeds,
  type SaveConflict,
} from "@spean/store/client";
import { draftAfterSaving, type CaseDraft, factsInDraft } from "./case-draft.js";
import { saveRequestOfDraft } from "./save-request.js";
import type { SentSaveRequest } from "./case-saver.js";

/**
 * A draft that goes on after a save was confirmed, and what of it collides with what somebody else saved
 * before that.
 */
export interface ContinuedDraft {
  readonly draft: CaseDraft;
  readonly conflict?: SaveConflict;
}

/** The record as whoever sent a save saw it, the save with it. */
function seenBy({ save, draft: { saved } }: SentSaveRequest): ComparableRecord {
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

/** Rebases the changes made after `sent` onto the case as it was saved (three-way merge). */
export function continueDraftAfterSave(
  draft: CaseDraft,
  sent: SentSaveRequest,
  saved: CaseView,
): ContinuedDraft {
  const between = { seen: seenBy(sent), stands: saved.record };
  const after = draftAfterSaving(draft, sent.draft, saved);
  const urgentNeeds = after.facts.urgentNeeds && mergeUrgentNeeds(between, after.facts.urgentNeeds);
  const next: CaseDraft = { ...after, facts: { ...after.facts, ...(urgentNeeds && { urgentNeeds }) } };
  let id = 0;
  const ids = { observer: { role: "preview" }, newId: () => `preview-${(id += 1)}` };
  const things = findMergeCollisions(
    between,
    saveRequestOfDraft(next, factsInDraft(next).ageClass ?? saved.record.ageClass, ids),
  );
  const at = saved.history.findLast(({ key }) => key !== sent.save.key)?.savedAt ?? saved.createdAt;
  return {
    draft: next,
    ...(things.length > 0 && {
      conflict: { stands: saved, changed: things.map((thing) => ({ thing, at })) },
    }),
  };
}
