import { Answer } from "../code-lists.js";
import type { InputFault } from "../fault.js";
import { findNearestCode } from "../json/near-key.js";
import { toJsonPointer } from "../json/json-value.js";
import { createUnknownCodeFaults } from "./unknown-code-fault.js";

type Answers = Readonly<Record<string, Answer>>;

const options = Answer.options.map((option) => `"${option}"`).join(", ");

/** The fault of one answer to a known question, if it has one. */
function checkAnswer(answer: unknown, path: string): InputFault[] {
  if (answer === null || answer === "")
    return [
      {
        code: "invalid-value",
        path,
        message: `This answer is empty: leave the question out if it was not asked, or give one of ${options}.`,
      },
    ];
  if (Answer.safeParse(answer).success) return [];
  const nearest = typeof answer === "string" ? findNearestCode(answer, Answer.options) : undefined;
  const meant = nearest === undefined ? "" : ` The nearest is "${nearest}".`;
  return [{ code: "invalid-value", path, message: `An answer must be one of ${options}.${meant}` }];
}

/**
 * Checks answers one by one, each with a fault of its own. They are read from the parsed JSON itself: zod
 * drops a key named `__proto__`, which must be a fault.
 *
 * @param answers an object whose keys may be anything
 * @param known the codes of all indicators of the standard
 */
export function checkScoringAnswers(
  answers: Readonly<Record<string, unknown>>,
  known: ReadonlySet<string>,
): InputFault[] {
  const faultOfCode = createUnknownCodeFaults(known);
  return Object.keys(answers).flatMap((code): InputFault[] => {
    const path = toJsonPointer(["answers", code]);
    return known.has(code) ? checkAnswer(answers[code], path) : [faultOfCode(code, path)];
  });
}

/**
 * Checks that the answers given beside observations are those which the observations give. An absent answer
 * is `not-asked`.
 */
export function checkAnswerAgreement(given: Answers, derived: Answers): InputFault[] {
  const codes = new Set([...Object.keys(given), ...Object.keys(derived)]);
  return [...codes]
    .filter((code) => (given[code] ?? "not-asked") !== (derived[code] ?? "not-asked"))
    .map((code) => ({
      code: "answers-disagree",
      path: toJsonPointer(["answers", code]),
      message:
        "The observations of this case give another answer: leave `answers` out, or make the two agree.",
    }));
}
