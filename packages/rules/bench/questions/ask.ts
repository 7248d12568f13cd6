import type { Answer, PinnedStandard, ScoringCase } from "@spean/model";
import { questionSectionsOf } from "@spean/standard/sections";
import { type StandardEvaluator, rankNextQuestions, type RankedQuestion } from "../../src/index.js";
import type { Person } from "./population.js";

/** Which question to ask next, of those not asked yet. */
export type Order = (scoringCase: ScoringCase) => string | undefined;

/** How many questions it takes until every finding is settled. */
export function questionsUntilSettled(
  { evaluate }: StandardEvaluator,
  { id, ageClass, forms, yes }: Person,
  next: Order,
): number {
  const answers: Record<string, Answer> = {};
  const scoringCase: ScoringCase = { id, ageClass, ...(forms.length > 0 && { forms: [...forms] }), answers };
  for (let asked = 0; ; asked += 1) {
    const question = next(scoringCase);
    if (
      question === undefined ||
      evaluate(scoringCase).findings.every(({ state }) => state !== "undetermined")
    )
      return asked;
    answers[question] = yes.has(question) ? "yes" : "no";
  }
}

/**
 * The questions in the order of the list: that of the screening and of the paper form, and what stands on no
 * list in use last.
 */
export function listOf(standard: PinnedStandard, lists: readonly string[]): string[] {
  const sections = questionSectionsOf(standard, lists).flatMap(({ indicators }) => indicators);
  return [...new Set([...sections, ...standard.indicators])].map(({ code }) => code);
}

/** The order of the list, question by question. */
export function listOrder(order: readonly string[]): Order {
  return ({ answers }) => order.find((code) => !(code in answers));
}

/**
 * Advice for a case. It depends on the answers alone, so it is kept for the next person who gave the same
 * ones.
 */
export function adviser(
  evaluator: StandardEvaluator,
): (scoringCase: ScoringCase) => readonly RankedQuestion[] {
  const known = new Map<string, readonly RankedQuestion[]>();
  return (scoringCase) => {
    const { ageClass, forms, answers } = scoringCase;
    const key = JSON.stringify([ageClass, forms, Object.entries(answers).sort()]);
    const questions = known.get(key) ?? rankNextQuestions(evaluator, scoringCase).questions;
    known.set(key, questions);
    return questions;
  };
}

/** The order advised. */
export function advisedOrder(advise: ReturnType<typeof adviser>): Order {
  return (scoringCase) => advise(scoringCase)[0]?.indicator;
}

/**
 * The order of the list, without the questions that can change no finding any more: what a form that skips
 * would ask.
 */
export function skippingOrder(advise: ReturnType<typeof adviser>, order: readonly string[]): Order {
  return (scoringCase) => {
    const matter = new Set(
      advise(scoringCase).flatMap(({ indicator, influence }) => (influence > 0 ? [indicator] : [])),
    );
    return order.find((code) => matter.has(code));
  };
}
