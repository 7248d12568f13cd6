import type { UrgentNeeds } from "@spean/model";
import { type MergeConflictPath, mergeUrgentNeeds, type SaveConflict } from "@spean/store/client";
import {
  type CaseDraft,
  createCaseDraft,
  withDraftAnswer,
  withDraftFacts,
  withDraftPerson,
} from "./case-draft.js";

/**
 * Resolution of one conflict: keep what was entered here, keep what is saved, or, for observations, keep
 * both.
 */
export type ConflictChoice = "mine" | "theirs" | "both";

/** Resolutions that a person chose, by JSON Pointer of the conflict. */
export type ConflictChoices = { readonly [thing in MergeConflictPath]?: ConflictChoice };

function needsIn(
  { saved, facts }: CaseDraft,
  { stands }: SaveConflict,
  choices: ConflictChoices,
): UrgentNeeds | undefined {
  if (!facts.urgentNeeds) return undefined;
  const between = { seen: saved?.record ?? { ageClass: stands.record.ageClass }, stands: stands.record };
  const merged = Object.entries(mergeUrgentNeeds(between, facts.urgentNeeds) ?? {});
  const theirs: Readonly<Record<string, unknown>> = { ...stands.record.urgentNeeds };
  return Object.fromEntries(
    merged.map(([field, value]) => [
      field,
      choices[`/urgentNeeds/${field}`] === "theirs" ? theirs[field] : value,
    ]),
  ) as unknown as UrgentNeeds;
}

/** The draft on top of what stands, as a person decided. What collided with nothing is in it as it was. */
export function applyConflictChoices(
  draft: CaseDraft,
  conflict: SaveConflict,
  choices: ConflictChoices,
): CaseDraft {
  const begun: CaseDraft = { ...draft, ...createCaseDraft(conflict.stands), consents: draft.consents };
  const answered = Object.entries(draft.changes).reduce((next, [indicator, change]) => {
    const choice = choices[`/observations/${indicator}`];
    if (choice === "theirs") return next;
    if (choice === "both")
      return { ...next, changes: { ...next.changes, [indicator]: { ...change, beside: true as const } } };
    return withDraftAnswer(next, indicator, change);
  }, begun);
  const { ageClass, forms } = draft.facts;
  const urgentNeeds = needsIn(draft, conflict, choices);
  const known =
    draft.person && choices["/person"] !== "theirs"
      ? withDraftPerson(answered, draft.person)
      : { ...answered, person: undefined };
  return withDraftFacts(known, {
    ...(ageClass && choices["/ageClass"] !== "theirs" && { ageClass }),
    ...(forms && choices["/forms"] !== "theirs" && { forms }),
    ...(urgentNeeds && { urgentNeeds }),
  });
}
