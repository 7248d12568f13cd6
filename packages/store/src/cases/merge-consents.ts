import { isDeepStrictEqual } from "node:util";
import type { CheckResult, Consent, InputFault } from "@spean/model";
import { clockSkew } from "../commands/future-moments.js";

const withoutEnd = ({ revokedAt: _, ...rest }: Consent) => rest;

/** A withdrawal of what was given earlier. Its moment may be another than it was: a clock was wrong. */
const endsConsent = (before: Consent, consent: Consent): boolean =>
  consent.revokedAt !== undefined && isDeepStrictEqual(withoutEnd(before), withoutEnd(consent));

/**
 * Merges the consents of a save into those of a case. One sent again under its id may say when it was withdrawn,
 * also once more with another moment, and change nothing else; a withdrawal is never taken away.
 */
export function mergeSavedConsents(
  earlier: readonly Consent[],
  added: readonly Consent[],
): CheckResult<Consent[]> {
  const merged = new Map(earlier.map((consent) => [consent.id, consent]));
  const known = new Set(merged.keys());
  const faults = added.flatMap((consent, index): InputFault[] => {
    const before = merged.get(consent.id);
    const ends = before && known.delete(consent.id) && endsConsent(before, consent);
    merged.set(consent.id, consent);
    if (!before || ends) return [];
    return [
      {
        code: "invalid-value",
        path: `/consents/${index}/id`,
        message:
          'Another consent has this id already: give each its own, or send it again unchanged save for "revokedAt".',
      },
    ];
  });
  const [first, ...more] = faults;
  return first ? { ok: false, faults: [first, ...more] } : { ok: true, value: [...merged.values()] };
}

/**
 * Gives a person's no the moment at which it was received, where the one that it bears lies ahead, or before the
 * consent that it ends: a no is never refused for the sake of a clock, and a later yes stays possible.
 */
export function receiveNo(consent: Consent, now: Date): Consent {
  const { given, at, revokedAt } = consent;
  const latest = now.getTime() + clockSkew;
  const [from, stated] = [Date.parse(at), Date.parse(revokedAt ?? "")];
  if (!given) return from <= latest ? consent : { ...consent, at: now.toISOString() };
  if (revokedAt === undefined || (from <= stated && stated <= latest)) return consent;
  return { ...consent, revokedAt: new Date(Math.max(from, now.getTime())).toISOString() };
}
