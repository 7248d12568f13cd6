import { isDeepStrictEqual } from "node:util";
import type { CheckResult, Consent, InputFault } from "@spean/model";

const withoutEnd = ({ revokedAt: _, ...rest }: Consent) => rest;

/**
 * Merges the consents of a save into those of a case. One sent again under its id may add `revokedAt`, once,
 * and change nothing else.
 */
export function mergeSavedConsents(
  earlier: readonly Consent[],
  added: readonly Consent[],
): CheckResult<Consent[]> {
  const merged = new Map(earlier.map((consent) => [consent.id, consent]));
  const known = new Set(merged.keys());
  const faults = added.flatMap((consent, index): InputFault[] => {
    const before = merged.get(consent.id);
    const ends =
      before &&
      known.delete(consent.id) &&
      before.revokedAt === undefined &&
      consent.revokedAt !== undefined &&
      isDeepStrictEqual(withoutEnd(before), withoutEnd(consent));
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
