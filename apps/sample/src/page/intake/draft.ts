import type { Answer, Consent } from "@spean/model";
import type { CaseView, Facts } from "../../shared/case-view.js";

/** An answer that was changed, and when. */
export interface Change {
  readonly answer: Answer;
  readonly at: string;
}

/** A case on the screen: as it was last saved (`undefined` before the first time), and what differs from that. */
export interface Draft {
  readonly saved: CaseView | undefined;
  readonly changes: Readonly<Record<string, Change>>;
  /** The facts that were chosen here; one that is absent is as it was saved. Nothing has a default. */
  readonly facts: { readonly [Field in keyof Facts]?: Facts[Field] | undefined };
  /** Answers to questions of consent, and agreements taken back, that are whole. */
  readonly consents: readonly Consent[];
}

/** A draft without changes. */
export function draftOf(saved: CaseView | undefined): Draft {
  return { saved, changes: {}, facts: {}, consents: [] };
}

/** The answers as they are on the screen. */
export function answersIn({ saved, changes }: Draft): Record<string, Answer> {
  return { ...saved?.answers, ...Object.fromEntries(Object.entries(changes).map(([indicator, { answer }]) => [indicator, answer])) };
}

/** The facts as they are on the screen. */
export function factsIn({ saved, facts }: Draft): Partial<Facts> {
  const { ageClass, forms, urgentNeeds } = { ...saved?.record, ...facts };
  return { ...(ageClass && { ageClass }), ...(forms && forms.length > 0 && { forms }), ...(urgentNeeds && { urgentNeeds }) };
}

/** The draft with one answer changed, or taken back (`not-asked`). Changed to what is saved, it is no change any more. */
export function withAnswer(draft: Draft, indicator: string, change: Change): Draft {
  const { [indicator]: _, ...others } = draft.changes;
  const before = draft.saved?.answers[indicator] ?? "not-asked";
  return { ...draft, changes: change.answer === before ? others : { ...others, [indicator]: change } };
}

const same = (one: unknown, other: unknown) => JSON.stringify(one ?? null) === JSON.stringify(other ?? null);

/** The draft with facts changed; a fact that is as it was saved is no change any more. */
export function withFacts(draft: Draft, changed: Draft["facts"]): Draft {
  const all = { ...draft.facts, ...changed };
  const differing = Object.entries(all).filter(([field, value]) => !same(value, draft.saved?.record[field as keyof Facts]));
  return { ...draft, facts: Object.fromEntries(differing) };
}

/** How many changes are not saved. */
export function unsavedIn({ changes, facts, consents }: Draft): number {
  return Object.keys(changes).length + Object.keys(facts).length + consents.length;
}

/** The draft once `sent` was saved: what was changed after it was sent is still a change. Consent begins anew, as the element that asks for it does. */
export function afterSaving(draft: Draft, sent: Draft, saved: CaseView): Draft {
  const later = Object.entries(draft.changes).filter(([indicator, change]) => sent.changes[indicator] !== change);
  const facts = Object.entries(draft.facts).filter(([field, value]) => sent.facts[field as keyof Facts] !== value);
  return { saved, changes: Object.fromEntries(later), facts: Object.fromEntries(facts), consents: [] };
}
