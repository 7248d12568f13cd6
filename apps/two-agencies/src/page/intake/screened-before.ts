import type { CaseView } from "@spean/store/client";

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
