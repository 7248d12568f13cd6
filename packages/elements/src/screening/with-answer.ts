import type { Answer } from "@spean/model";

/** The answers with one of them set, or taken out where it is `undefined`. What was given stays as it is. */
export function withAnswer<Answers extends Readonly<Record<string, Answer | undefined>>>(
  answers: Answers,
  code: string,
  answer: Answer | undefined,
): Answers {
  const { [code]: _before, ...others } = answers;
  return (answer === undefined ? others : { ...others, [code]: answer }) as unknown as Answers;
}
