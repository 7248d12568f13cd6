import type { Answer, UrgentNeeds } from "@spean/model";
import { type UrgentNeedCode, urgentNeedCodes } from "@spean/text";
import { chosenAnswerOf } from "../shared/answer-question.js";
import { withoutEmptyKeys } from "../shared/fields/draft-shape.js";

/** The answers given, by need. */
export type AnswersByNeed = { readonly [need in UrgentNeedCode]?: Answer };

/** The note on each answer, and that on all of them. */
export type NotesByNeed = { readonly [part in UrgentNeedCode | "note"]?: string };

/**
 * Fields beside answers and notes: people present, asker, time. They are the host's and are passed through.
 */
export type UrgentNeedCircumstances = Pick<UrgentNeeds, "present" | "askedAt" | "askedBy">;

/** Urgent needs as they are being asked. */
export interface UrgentNeedsDraft {
  readonly answers: AnswersByNeed;
  readonly notes: NotesByNeed;
  readonly beside: UrgentNeedCircumstances;
}

/** The needs of a record, to be shown and gone on with. */
export function urgentNeedsDraftOf({
  present,
  askedAt,
  askedBy,
  note,
  ...needs
}: Partial<UrgentNeeds>): UrgentNeedsDraft {
  const given = urgentNeedCodes.flatMap((need) => (needs[need] ? [[need, needs[need]] as const] : []));
  return {
    answers: Object.fromEntries(
      given.flatMap(([need, { answer }]) => (chosenAnswerOf(answer) ? [[need, answer]] : [])),
    ),
    notes: withoutEmptyKeys({
      ...Object.fromEntries(given.map(([need, { note: words }]) => [need, words])),
      note,
    }) as NotesByNeed,
    beside: withoutEmptyKeys({ present, askedAt, askedBy }) as UrgentNeedCircumstances,
  };
}

/**
 * The needs as the record keeps them: every one is there, `not-asked` where it was not asked. `undefined`
 * while nothing was said of any.
 */
export function urgentNeedsOfDraft({ answers, notes, beside }: UrgentNeedsDraft): UrgentNeeds | undefined {
  const note = (part: keyof NotesByNeed): { note?: string } =>
    withoutEmptyKeys({ note: notes[part]?.trim() ?? "" });
  const isEmpty =
    urgentNeedCodes.every((need) => !chosenAnswerOf(answers[need]) && !note(need).note) && !note("note").note;
  if (isEmpty) return undefined;
  const needs = urgentNeedCodes.map((need) => [
    need,
    { answer: answers[need] ?? "not-asked", ...note(need) },
  ]);
  return { ...Object.fromEntries(needs), ...beside, ...note("note") } as UrgentNeeds;
}
