import type { Actor, Answer, Observation } from "@spean/model";
import type { CaseView } from "@spean/store/client";

/** An answer as it is to stand, and by whom and when it was given. */
export interface DraftAnswer {
  readonly indicator: string;
  readonly answer: Answer;
  readonly at: string;
  readonly observer: Actor;
  /** It is to stand beside what is there already. */
  readonly beside?: true;
}

/**
 * The observations to append so that an answer stands: one, where nothing was observed yet; otherwise a
 * correction of each observation that still stands and says something else. What is corrected stays in the
 * record.
 *
 * @param earlier the observations that it may correct
 * @param newId gives a random id
 */
export function observationsForAnswer(
  { indicator, answer, at, observer, beside }: DraftAnswer,
  earlier: readonly Observation[],
  newId: () => string,
): Observation[] {
  const corrected = new Set(earlier.map(({ corrects }) => corrects));
  const standing = earlier.filter((one) => one.indicator === indicator && !corrected.has(one.id));
  const make = (corrects?: string): Observation => ({
    id: newId(),
    indicator,
    answer,
    observedAt: at,
    observer,
    source: "person",
    ...(corrects !== undefined && { corrects }),
  });
  if (beside || standing.length === 0) return [make()];
  return standing.filter((one) => one.answer !== answer).map(({ id }) => make(id));
}

/**
 * The ids of what was observed before the latest re-screening of a case was begun. Answers given since stand
 * beside them; both count.
 */
export function observationsBeforeRescreening({ record, history }: CaseView): ReadonlySet<string> {
  const begun = record.rescreenings?.at(-1)?.at;
  if (begun === undefined) return new Set();
  return new Set(
    history.filter(({ savedAt }) => savedAt <= begun).flatMap(({ observations }) => observations),
  );
}
