import type { Answer } from "../code-lists.js";
import type { Observation } from "./observation.js";

/** The answers derived from observations, and the indicators observed both `yes` and `no`. */
export interface DerivedAnswers {
  readonly answers: Record<string, Answer>;
  readonly conflicts: string[];
}

const time = (observation: Observation) => Date.parse(observation.observedAt);

/**
 * A `yes` prevails; then whatever leaves the question open, the newest kind of it; `no` only where nothing
 * else was observed.
 */
function settle(observations: readonly Observation[]): Answer {
  if (observations.some((observation) => observation.answer === "yes")) return "yes";
  const open = observations.filter((observation) => observation.answer !== "no");
  return (
    open.reduce<Observation | undefined>(
      (newest, next) => (newest && time(newest) > time(next) ? newest : next),
      undefined,
    )?.answer ?? "no"
  );
}

/**
 * Derives the answers of a case from its observations: the one place that does. Corrected observations are
 * dropped. Of two open answers given at the same moment the later in the array is the newer. Conflicts are
 * listed by code, never resolved.
 */
export function answersOfObservations(record: {
  readonly observations?: readonly Observation[] | undefined;
}): DerivedAnswers {
  const observations = record.observations ?? [];
  const corrected = new Set(observations.map((observation) => observation.corrects));
  const standing = observations.filter((observation) => !corrected.has(observation.id));
  const byIndicator = new Map<string, Observation[]>();
  for (const observation of standing) {
    const sofar = byIndicator.get(observation.indicator);
    if (sofar) sofar.push(observation);
    else byIndicator.set(observation.indicator, [observation]);
  }
  const answers: Record<string, Answer> = {};
  const conflicts: string[] = [];
  for (const [indicator, all] of byIndicator) {
    answers[indicator] = settle(all);
    if (all.some((one) => one.answer === "yes") && all.some((one) => one.answer === "no"))
      conflicts.push(indicator);
  }
  return { answers, conflicts: conflicts.sort() };
}

/**
 * The indicators that were once answered `yes` and are no more: a correction took the answer back. A text
 * about such a record never says that nothing was reported.
 */
export function findSignsTakenBack(record: {
  readonly observations?: readonly Observation[] | undefined;
}): string[] {
  const { answers } = answersOfObservations(record);
  const once = (record.observations ?? []).filter(({ answer }) => answer === "yes");
  return [...new Set(once.map(({ indicator }) => indicator))].filter((code) => answers[code] !== "yes");
}
