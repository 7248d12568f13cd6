import type { Answer } from "@spean/model";
import { chosenAnswerOf } from "../shared/answer-question.js";

/** The answers with one of them set, or taken out where it is `undefined`. What was given stays as it is. */
export function withAnswerSet<Answers extends Readonly<Record<string, Answer | undefined>>>(
  answers: Answers,
  code: string,
  answer: Answer | undefined,
): Answers {
  const { [code]: _before, ...others } = answers;
  return (answer === undefined ? others : { ...others, [code]: answer }) as unknown as Answers;
}

/**
 * The answers given, as a form sends them: indicators under their codes, urgent needs under `urgent.` and the
 * need. `null` where there is none.
 */
export function answersAsFormEntries(
  answers: Readonly<Record<string, Answer>>,
  urgentNeeds: Readonly<Record<string, Answer | undefined>>,
): FormData | null {
  const entries = new FormData();
  for (const [code, answer] of Object.entries(answers))
    if (chosenAnswerOf(answer)) entries.append(code, answer);
  for (const [need, answer] of Object.entries(urgentNeeds))
    if (answer && chosenAnswerOf(answer)) entries.append(`urgent.${need}`, answer);
  return entries.keys().next().done ? null : entries;
}
