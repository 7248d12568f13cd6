import type { Standard, VersionCause } from "@spean/model";
import type { CaseSituation } from "../verify/case-situation.js";
import type { StandardChange } from "./standard-changes.js";
import { holdsInSituation } from "./holds-in-situation.js";
import type { FindingOrOutcome } from "./finding-or-outcome.js";

/** A change of a finding in one case: what holds in the second standard by these `yes` answers. */
export interface FindingEffect {
  readonly situation: CaseSituation;
  readonly judged: FindingOrOutcome;
  readonly yes: readonly string[];
}

/** Tests if a change could have this effect at all; a change of indicators that are not `yes` could not. */
function mayMatter({ cause }: StandardChange, { judged, yes }: FindingEffect): boolean {
  if (cause.kind === "headline") return judged.kind === "outcome";
  return (cause.kind !== "strength" && cause.kind !== "indicator") || yes.includes(cause.code);
}

/**
 * Finds the causes of an effect: every change without which, all others standing, it would not be there; if
 * there is no such change (each of several would have done alone), a smallest set of changes without which it
 * would not, found by leaving out one after the other.
 */
export function findChangeCauses(
  b: Standard,
  changes: readonly StandardChange[],
  effect: FindingEffect,
): VersionCause[] {
  const isThere = holdsInSituation(b, effect);
  const undone = (reverted: readonly StandardChange[]) =>
    holdsInSituation(
      reverted.reduce((standard, { revert }) => revert(standard), b),
      effect,
    ) !== isThere;
  const candidates = changes.filter((change) => mayMatter(change, effect));
  const decisive = candidates.filter((change) => undone([change]));
  if (decisive.length > 0) return decisive.map(({ cause }) => cause);
  let needed = candidates;
  for (const change of candidates) {
    const rest = needed.filter((other) => other !== change);
    if (undone(rest)) needed = rest;
  }
  return needed.map(({ cause }) => cause);
}
