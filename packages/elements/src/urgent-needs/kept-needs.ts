import type { Answer, UrgentNeeds } from "@spean/model";
import { type UrgentNeedCode, urgentNeedCodes } from "@spean/text";
import { givenAnswer } from "../shared/answer-question.js";
import { filled } from "../shared/fields/draft-shape.js";

/** The answers given, by need. */
export type NeedAnswers = { readonly [need in UrgentNeedCode]?: Answer };

/** The note on each answer, and that on all of them. */
export type NeedNotes = { readonly [part in UrgentNeedCode | "note"]?: string };

/**
 * Fields beside answers and notes: people present, asker, time. They are the host's and are passed through.
 */
export type AskedBeside = Pick<UrgentNeeds, "present" | "askedAt" | "askedBy">;

/** Urgent needs as they are being asked. */
export interface AskedNeeds {
  readonly answers: NeedAnswers;
  readonly notes: NeedNotes;
  readonly beside: AskedBeside;
}

/** The needs of a record, to be shown and gone on with. */
export function askedOf({ present, askedAt, askedBy, note, ...needs }: Partial<UrgentNeeds>): AskedNeeds {
  const given = urgentNeedCodes.flatMap((need) => (needs[need] ? [[need, needs[need]] as const] : []));
  return {
    answers: Object.fromEntries(
      given.flatMap(([need, { answer }]) => (givenAnswer(answer) ? [[need, answer]] : [])),
    ),
    notes: filled({
      ...Object.fromEntries(given.map(([need, { note: words }]) => [need, words])),
      note,
    }) as NeedNotes,
    beside: filled({ present, askedAt, askedBy }) as AskedBeside,
  };
}

/**
 * The needs as the record keeps them: every one is there, `not-asked` where it was not asked. `undefined`
 * while nothing was said of any.
 */
export function keptOf({ answers, notes, beside }: AskedNeeds): UrgentNeeds | undefined {
  const note = (part: keyof NeedNotes): { note?: string } => filled({ note: notes[part]?.trim() ?? "" });
  const isEmpty =
    urgentNeedCodes.every((need) => !givenAnswer(answers[need]) && !note(need).note) && !note("note").note;
  if (isEmpty) return undefined;
  const needs = urgentNeedCodes.map((need) => [
    need,
    { answer: answers[need] ?? "not-asked", ...note(need) },
  ]);
  return { ...Object.fromEntries(needs), ...beside, ...note("note") } as UrgentNeeds;
}
