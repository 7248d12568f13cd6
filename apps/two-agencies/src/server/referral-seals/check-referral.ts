import { AlteredRecordError } from "@spean/store";
import type { AlteredPlace } from "@spean/store/client";
import { readSealedReferrals } from "./read-sealed-referrals.js";
import { findAlteredPlaces } from "./referral-seal-values.js";
import type { ReferralSealing } from "./seal-referral.js";
import type { ReferralSide } from "./sealed-sides.js";

/** Finds those of these referrals that do not agree with their seals, each with the places that do not. */
export async function findAlteredReferrals(
  { queries, vault }: ReferralSealing,
  side: ReferralSide,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly AlteredPlace[]>> {
  const read = await readSealedReferrals(queries, side, ids);
  const found = [...read].map(([id, sealed]) => [id, findAlteredPlaces(vault, sealed)] as const);
  return new Map(found.filter(([, places]) => places.length > 0));
}

/**
 * Sees to it that a referral and its steps are as the software wrote them.
 *
 * @throws AlteredRecordError if something was changed, put in or taken away
 */
export async function refuseAlteredReferrals(
  context: ReferralSealing,
  side: ReferralSide,
  ids: readonly string[],
): Promise<void> {
  const altered = [...(await findAlteredReferrals(context, side, ids)).values()].flat();
  if (altered.length > 0) throw new AlteredRecordError(altered);
}
