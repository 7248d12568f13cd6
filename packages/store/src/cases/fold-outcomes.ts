import { isLowerOutcome, type ListedOutcome } from "../client/outcome-order.js";

/** One assessment of a case, as far as it tells whether a later one lowers it. */
export interface OutcomeStep {
  readonly at: Date;
  readonly outcome: ListedOutcome;
  /** Number of signs answered `yes`. */
  readonly reported: number;
  readonly lists: readonly string[];
  /** Codes of the signs answered `yes` that counted. */
  readonly signs: readonly string[];
}

/**
 * The outcome by which a case is listed, searched and counted: the highest that it ever reached. `lowered`
 * stands where the latest assessment is lower: it is that assessment, `at` the moment at which it fell.
 */
export interface FoldedOutcome {
  readonly highest: OutcomeStep;
  readonly lowered?: { readonly latest: OutcomeStep; readonly at: Date };
}

const holdsAll = (all: readonly string[], some: readonly string[]) => some.every((one) => all.includes(one));

/**
 * True where the later assessment only goes on from the earlier: no sign was taken back and no list left out,
 * so that questions which were open have been answered since. This alone takes `undetermined` to
 * `not-indicated` and lowers nothing; it never takes anything from `indicated`.
 */
const goesOnFrom = (earlier: OutcomeStep, later: OutcomeStep): boolean =>
  isLowerOutcome(earlier.outcome, "indicated") &&
  holdsAll(later.signs, earlier.signs) &&
  holdsAll(later.lists, earlier.lists);

/**
 * Folds the assessments of a case, oldest first, into the outcome by which it goes. Once lowered it stays
 * marked until an assessment is as high again.
 */
export function foldOutcomes([first, ...later]: readonly [OutcomeStep, ...OutcomeStep[]]): FoldedOutcome {
  let [highest, latest] = [first, first];
  let fellAt: Date | undefined;
  for (const next of later) {
    const lower = isLowerOutcome(next.outcome, highest.outcome);
    if (!lower || (fellAt === undefined && goesOnFrom(latest, next))) [highest, fellAt] = [next, undefined];
    else fellAt ??= next.at;
    latest = next;
  }
  return { highest, ...(fellAt && { lowered: { latest, at: fellAt } }) };
}
