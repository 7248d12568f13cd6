import type { Answer } from "@spean/model";
import type { TemplateResult } from "lit";
import { type ChoiceGroupView, renderChoiceGroup } from "./choice-group.js";

/**
 * The answers a person can give. Not asked is no answer, so it is no choice: it is what clearing returns to.
 */
export type ChosenAnswer = Exclude<Answer, "not-asked">;

const choices: readonly ChosenAnswer[] = ["yes", "no", "unknown", "declined"];

/** The answer given, or `undefined` where none was: an answer `not-asked` is the same as none. */
export function chosenAnswerOf(answer: Answer | undefined): ChosenAnswer | undefined {
  return answer === "not-asked" ? undefined : answer;
}

/** A question that takes an answer of the common list. */
export function renderAnswerQuestion(
  question: Omit<ChoiceGroupView<ChosenAnswer>, "choices" | "labelId">,
): TemplateResult {
  return renderChoiceGroup({ ...question, choices, labelId: (choice) => `answer.${choice}` });
}
