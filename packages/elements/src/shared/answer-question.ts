import type { Answer } from "@spean/model";
import type { TemplateResult } from "lit";
import { type ChoiceGroup, choiceGroup } from "./choice-group.js";

/** The answers a person can give. Not asked is no answer, so it is no choice: it is what clearing returns to. */
export type GivenAnswer = Exclude<Answer, "not-asked">;

const choices: readonly GivenAnswer[] = ["yes", "no", "unknown", "declined"];

/** The answer given, or `undefined` where none was: an answer `not-asked` is the same as none. */
export function givenAnswer(answer: Answer | undefined): GivenAnswer | undefined {
  return answer === "not-asked" ? undefined : answer;
}

/** A question that takes an answer of the common list. */
export function answerQuestion(
  question: Omit<ChoiceGroup<GivenAnswer>, "choices" | "labelId">,
): TemplateResult {
  return choiceGroup({ ...question, choices, labelId: (choice) => `answer.${choice}` });
}
