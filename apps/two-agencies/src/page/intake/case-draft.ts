import { type Answer, type Consent, noticesOnRecord, type Person, type RecordNotice } from "@spean/model";
import { type CaseFacts, type CaseView, isSameJson } from "@spean/store/client";

/**
 * An answer that was changed, and when. `beside`: it is to stand beside what others observed, correcting
 * nothing. `putsRight`: it corrects what was observed before a re-screening too.
 */
export interface AnswerChange {
  readonly answer: Answer;
  readonly at: string;
  readonly beside?: true;
  readonly putsRight?: true;
}

/**
 * A case on the screen: as it was last saved (`undefined` before the first time), and what differs from that.
 */
export interface CaseDraft {
  readonly saved: CaseView | undefined;
  /**
   * The idempotency key of the save that begins the case. It is the draft's own, and not the save's: whichever tab
   * or try of it arrives, it begins one case.
   */
  readonly beginKey?: string;
  readonly changes: Readonly<Record<string, AnswerChange>>;
  /** The facts that were chosen here; one that is absent is as it was saved. Nothing has a default. */
  readonly facts: { readonly [Field in keyof CaseFacts]?: CaseFacts[Field] | undefined };
  /** Answers to questions of consent, and agreements taken back, that are whole. */
  readonly consents: readonly Consent[];
  /** Identity of the person, complete, where any part of it was changed here. */
  readonly person?: Person | undefined;
}

/** A draft without changes. @param beginKey the key under which it begins its case, where it is to begin one */
export function createCaseDraft(saved: CaseView | undefined, beginKey?: string): CaseDraft {
  return { saved, ...(beginKey !== undefined && { beginKey }), changes: {}, facts: {}, consents: [] };
}

/** The answers as they are on the screen. */
export function answersInDraft({ saved, changes }: CaseDraft): Record<string, Answer> {
  return {
    ...saved?.answers,
    ...Object.fromEntries(Object.entries(changes).map(([indicator, { answer }]) => [indicator, answer])),
  };
}

/** The facts as they are on the screen. */
export function factsInDraft({ saved, facts }: CaseDraft): Partial<CaseFacts> {
  const { ageClass, forms, urgentNeeds } = { ...saved?.record, ...facts };
  return {
    ...(ageClass && { ageClass }),
    ...(forms && forms.length > 0 && { forms }),
    ...(urgentNeeds && { urgentNeeds }),
  };
}

/**
 * The draft with one answer changed, or taken back (`not-asked`). Changed to what is saved, it is no change
 * any more.
 */
export function withDraftAnswer(draft: CaseDraft, indicator: string, change: AnswerChange): CaseDraft {
  const { [indicator]: _, ...others } = draft.changes;
  const before = draft.saved?.answers[indicator] ?? "not-asked";
  return { ...draft, changes: change.answer === before ? others : { ...others, [indicator]: change } };
}

/** The draft with facts changed; a fact that is as it was saved is no change any more. */
export function withDraftFacts(draft: CaseDraft, changed: CaseDraft["facts"]): CaseDraft {
  const all = { ...draft.facts, ...changed };
  const differing = Object.entries(all).filter(
    ([field, value]) => !isSameJson(value, draft.saved?.record[field as keyof CaseFacts]),
  );
  return { ...draft, facts: Object.fromEntries(differing) };
}

/** Identity of the person as the screen shows it: the unsaved one, else the saved one. */
export function personInDraft({ saved, person }: CaseDraft): Person | undefined {
  return person ?? saved?.record.person;
}

/**
 * What looks odd in the case as the screen shows it, and may be right; `now` is the moment of the check. Of
 * the observations the first alone is looked at, which dates the case: this is asked at every change.
 */
export function noticesInDraft(draft: CaseDraft, now: string): RecordNotice[] {
  const { ageClass } = factsInDraft(draft);
  const observations = draft.saved?.record.observations?.slice(0, 1);
  const shown = noticesOnRecord({ ageClass, person: personInDraft(draft), observations }, { now });
  const isOfPart = ({ path }: RecordNotice) => path === "/ageClass" || path.startsWith("/person");
  return [...shown, ...(draft.saved?.notices ?? []).filter((notice) => !isOfPart(notice))];
}

/** The draft with the person changed; as it was saved, it is no change any more. */
export function withDraftPerson(draft: CaseDraft, person: Person): CaseDraft {
  return { ...draft, person: isSameJson(person, draft.saved?.record.person ?? {}) ? undefined : person };
}

/** The draft with the re-screenings there are now; the rest of the case stays as it was seen, since saves are based on that. */
export function withDraftRescreenings(
  draft: CaseDraft,
  rescreenings: CaseView["record"]["rescreenings"],
): CaseDraft {
  const { saved } = draft;
  return { ...draft, saved: saved && { ...saved, record: { ...saved.record, rescreenings } } };
}

/** Counts the changes that are not saved yet. */
export function countUnsavedChanges({ changes, facts, consents, person }: CaseDraft): number {
  return Object.keys(changes).length + Object.keys(facts).length + consents.length + (person ? 1 : 0);
}

/** Compares two consents without their ids and times. */
const sayTheSame = (one: Consent, other: Consent): boolean =>
  isSameJson({ ...one, id: "", at: "" }, { ...other, id: "", at: "" });

/** The draft once `sent` was saved: what was changed or answered after it was sent is still to be saved. */
export function draftAfterSaving(draft: CaseDraft, sent: CaseDraft, saved: CaseView): CaseDraft {
  const later = Object.entries(draft.changes).filter(
    ([indicator, change]) => !isSameJson(sent.changes[indicator], change),
  );
  const facts = Object.entries(draft.facts).filter(
    ([field, value]) => !isSameJson(sent.facts[field as keyof CaseFacts], value),
  );
  const consents = draft.consents.filter((one) => !sent.consents.some((other) => sayTheSame(one, other)));
  const person = isSameJson(draft.person, sent.person) ? undefined : draft.person;
  return {
    saved,
    changes: Object.fromEntries(later),
    facts: Object.fromEntries(facts),
    consents,
    ...(person && { person }),
  };
}
