import type { Standard, VersionCause } from "@spean/model";
import type { Situation } from "../verify/situation.js";
import type { Change } from "./changes.js";
import { holds } from "./holds.js";
import type { Judged } from "./judged.js";

/** A change of a finding in one case: what holds in the second standard by these `yes` answers. */
export interface Effect {
  readonly situation: Situation;
  readonly judged: Judged;
  readonly yes: readonly string[];
}

/** Whether a change could have this effect at all; what is about indicators that are not `yes` could not. */
function mayMatter({ cause }: Change, { judged, yes }: Effect): boolean {
  if (cause.kind === "headline") return judged.kind === "outcome";
  return (cause.kind !== "strength" && cause.kind !== "indicator") || yes.includes(cause.code);
}

/**
 * What caused an effect: every change without which, all others standing, it would not be there; if there is no such change (each
 * of several would have done alone), a smallest set of changes without which it would not, found by leaving out one after the other.
 */
export function causesOf(b: Standard, changes: readonly Change[], effect: Effect): VersionCause[] {
  const isThere = holds(b, effect);
  const undone = (reverted: readonly Change[]) =>
    holds(
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
