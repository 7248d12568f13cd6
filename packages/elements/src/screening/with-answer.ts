import type { Answer } from "@spean/model";
import { chosenAnswerOf } from "../shared/answer-question.js";
import type { FormEntry } from "../shared/form-element.js";

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
 * need.
 */
export function answersAsFormEntries(
  answers: Readonly<Record<string, Answer>>,
  urgentNeeds: Readonly<Record<string, Answer | undefined>>,
): FormEntry[] {
  const given = (of: Readonly<Record<string, Answer | undefined>>, prefix = ""): FormEntry[] =>
    Object.entries(of).flatMap(([code, answer]): FormEntry[] => {
      const chosen = chosenAnswerOf(answer);
      return chosen ? [[prefix + code, chosen]] : [];
    });
  return [...given(answers), ...given(urgentNeeds, "urgent.")];
}
