import type { Actor } from "@spean/model";
import type { CaseFacts, SaveRequest } from "@spean/store/client";
import { type CaseDraft, factsInDraft } from "./case-draft.js";
import { observationsForAnswer, observationsBeforeRescreening } from "./observations-for-answer.js";

/**
 * The save that makes a draft permanent: observations for its changes, its facts whole, its consents. `facts`
 * are the draft's, with the age class that a save needs.
 */
export function saveRequestOfDraft(
  draft: CaseDraft,
  ageClass: CaseFacts["ageClass"],
  { observer, newId }: { readonly observer: Actor; readonly newId: () => string },
): SaveRequest {
  const all = draft.saved?.record.observations ?? [];
  const before = draft.saved && observationsBeforeRescreening(draft.saved);
  const since = all.filter(({ id }) => !before?.has(id));
  const observations = Object.entries(draft.changes).flatMap(([indicator, { putsRight, ...change }]) =>
    observationsForAnswer({ indicator, ...change, observer }, putsRight ? all : since, newId),
  );
  const basedOn = draft.saved?.history.at(-1)?.key;
  return {
    key: (draft.saved ? undefined : draft.beginKey) ?? newId(),
    ...(basedOn !== undefined && { basedOn }),
    ...factsInDraft(draft),
    ageClass,
    observations,
    ...(draft.consents.length > 0 && { consents: [...draft.consents] }),
    ...(draft.person && { person: draft.person }),
  };
}
