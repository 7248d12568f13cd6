import type { UrgentNeeds } from "@spean/model";
import {
  type ConflictPath as Thing,
  mergeUrgentNeeds as mergedNeeds,
  type SaveConflict as Conflict,
} from "@spean/store/client";
import { type Draft, draftOf, withAnswer, withFacts, withPerson } from "./draft.js";

/** What is to stand of a thing that two changed: what was entered here, what is saved, or, of observations, both. */
export type Choice = "mine" | "theirs" | "both";

/** What a person decided, thing by thing. */
export type Choices = { readonly [thing in Thing]?: Choice };

function needsIn({ saved, facts }: Draft, { stands }: Conflict, choices: Choices): UrgentNeeds | undefined {
  if (!facts.urgentNeeds) return undefined;
  const between = { seen: saved?.record ?? { ageClass: stands.record.ageClass }, stands: stands.record };
  const merged = Object.entries(mergedNeeds(between, facts.urgentNeeds) ?? {});
  const theirs: Readonly<Record<string, unknown>> = { ...stands.record.urgentNeeds };
  return Object.fromEntries(
    merged.map(([field, value]) => [
      field,
      choices[`/urgentNeeds/${field}`] === "theirs" ? theirs[field] : value,
    ]),
  ) as unknown as UrgentNeeds;
}

/** The draft on top of what stands, as a person decided. What collided with nothing is in it as it was. */
export function decided(draft: Draft, conflict: Conflict, choices: Choices): Draft {
  const begun: Draft = { ...draft, ...draftOf(conflict.stands), consents: draft.consents };
  const answered = Object.entries(draft.changes).reduce((next, [indicator, change]) => {
    const choice = choices[`/observations/${indicator}`];
    if (choice === "theirs") return next;
    if (choice === "both")
      return { ...next, changes: { ...next.changes, [indicator]: { ...change, beside: true as const } } };
    return withAnswer(next, indicator, change);
  }, begun);
  const { ageClass, forms } = draft.facts;
  const urgentNeeds = needsIn(draft, conflict, choices);
  const known =
    draft.person && choices["/person"] !== "theirs"
      ? withPerson(answered, draft.person)
      : { ...answered, person: undefined };
  return withFacts(known, {
    ...(ageClass && choices["/ageClass"] !== "theirs" && { ageClass }),
    ...(forms && choices["/forms"] !== "theirs" && { forms }),
    ...(urgentNeeds && { urgentNeeds }),
  });
}
