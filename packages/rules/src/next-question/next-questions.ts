import type { Answer, Assessment, Condition, Indicator, PinnedStandard, ScoringCase } from "@spean/model";
import type { StandardEvaluator } from "../compile-standard.js";
import { expandConditionFormula } from "../formula/condition-formula.js";
import { type AnsweredPlaces, countQuestionSwings } from "./swings.js";
import { listUnaskedNeeds, type UrgentNeedsSoFar } from "./urgent-needs.js";

/**
 * An open question, and how much its answer matters for what is still undetermined: 0 where it can change no
 * finding.
 */
export interface RankedQuestion {
  readonly indicator: string;
  readonly influence: number;
}

/**
 * Questions worth asking next. This is advice: the person leads the conversation, and no question is ever
 * left out.
 */
export interface QuestionAdvice {
  /** The urgent needs not asked yet, in order: they come before every question. */
  readonly urgentNeeds: ReturnType<typeof listUnaskedNeeds>;
  /** No open answer can change the state of any finding any more. */
  readonly settled: boolean;
  /**
   * Every open question of the lists in use, counted or not, and what else their rules look at: first those
   * not asked yet, then those answered `unknown`, then those declined, so that nobody is pressed. Within
   * each, the more influential first, and equals in the standard's order.
   */
  readonly questions: readonly RankedQuestion[];
}

/**
 * Ranks the open questions of a case by their Banzhaf influence. On an undetermined finding on a list it is
 * the number of ways of answering the other open questions `yes` or `no` in which this answer alone decides
 * whether the finding holds. Counts are scaled so that those of one finding on one list add up to 1, since
 * how close a finding is says nothing of how much it matters; a question's influence is the sum of what it
 * has on every undetermined finding, on every list where that one is undetermined.
 *
 * @param evaluator a compiled standard
 * @param scoringCase the case as it stands
 * @param urgentNeeds the urgent needs answered so far; without them, every one counts as not asked
 */
export function rankNextQuestions(
  { standard, evaluate }: Pick<StandardEvaluator, "standard" | "evaluate">,
  scoringCase: ScoringCase,
  urgentNeeds: UrgentNeedsSoFar = {},
): QuestionAdvice {
  const assessment = evaluate(scoringCase);
  const answers = standard.indicators.map(
    ({ code }) => (Object.hasOwn(scoringCase.answers, code) && scoringCase.answers[code]) || "not-asked",
  );
  const influence = influences(standard, assessment, answeredBy(answers));
  const restedOn = new Set(assessment.elements.flatMap(({ open }) => open));
  const questions = standard.indicators.flatMap((indicator, place) => {
    const turn = turns.indexOf(answers[place] as Answer);
    if (
      turn === -1 ||
      !(influence.has(place) || restedOn.has(indicator.code) || isAsked(indicator, standard, assessment))
    )
      return [];
    return [{ turn, indicator: indicator.code, influence: influence.get(place) ?? 0 }];
  });
  return {
    urgentNeeds: listUnaskedNeeds(urgentNeeds),
    settled: assessment.findings.every(({ state }) => state !== "undetermined"),
    questions: questions
      .sort((a, b) => a.turn - b.turn || b.influence - a.influence)
      .map(({ indicator, influence: value }) => ({ indicator, influence: value })),
  };
}

/** The turn in which open questions come. */
const turns: readonly Answer[] = ["not-asked", "unknown", "declined"];

/** The question stands on a list in use, counted there or not, or in a group that belongs to every list. */
function isAsked(
  { dimension, strengths }: Indicator,
  { groups }: PinnedStandard,
  { lists }: Assessment,
): boolean {
  return (
    groups.some(({ code }) => code === dimension) || lists.some((list) => Object.hasOwn(strengths, list))
  );
}

function answeredBy(answers: readonly Answer[]): AnsweredPlaces {
  const placesOf = (wanted: (answer: Answer) => boolean) =>
    answers.flatMap((answer, place) => (wanted(answer) ? [place] : []));
  return {
    yes: placesOf((answer) => answer === "yes"),
    open: placesOf((answer) => answer !== "yes" && answer !== "no"),
  };
}

/** The influence of every open question on the findings that are still undetermined, by place. */
function influences(
  standard: PinnedStandard,
  { findings }: Assessment,
  answered: AnsweredPlaces,
): Map<number, number> {
  const total = new Map<number, number>();
  for (const { code, byList } of findings.filter(({ state }) => state === "undetermined"))
    for (const { list } of byList.filter(({ state }) => state === "undetermined")) {
      const rules = standard.findings
        .filter((rule) => rule.code === code)
        .flatMap(({ conditions }) => conditions);
      const any: Condition = {
        any: rules.filter(({ lists }) => lists.includes(list)).map(({ condition }) => condition),
      };
      const swings = countQuestionSwings(expandConditionFormula(any, standard, list), answered);
      const all = [...swings.values()].reduce((sum, count) => sum + count, 0n);
      for (const [place, count] of swings) total.set(place, (total.get(place) ?? 0) + share(count, all));
    }
  return total;
}

/**
 * The share of a whole as a number. A number holds no more than 1,023 bits, so both lose the last bits that
 * are beyond it.
 */
function share(count: bigint, all: bigint): number {
  const beyond = BigInt(Math.max(0, all.toString(2).length - 1_000));
  return Number(count >> beyond) / Number(all >> beyond);
}
