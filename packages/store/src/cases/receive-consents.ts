import { type Consent, forbidsMatter } from "@spean/model";
import type { CaseView } from "../client/case-view.js";
import type { SaveRequest } from "../client/save-request.js";
import { receiveNo } from "./merge-consents.js";

/** The case as it stood before a save, and the key of the save that the sender had seen last. */
export interface SeenCase {
  readonly current: CaseView | undefined;
  readonly basedOn: string | undefined;
}

/** Ids of the consents that the sender had seen. */
function seenConsents({ current, basedOn }: SeenCase): ReadonlySet<string> {
  const history = current?.history ?? [];
  const last = history.findIndex(({ key }) => key === basedOn);
  return new Set(history.slice(0, last + 1).flatMap(({ consents }) => consents));
}

/**
 * Gives a refusal the moment at which it was received, where the one that it bears cannot be: it lies before an
 * agreement to the same that stands already, though its sender had seen that, or before the case
 * itself began. So no clock that goes wrong makes the last word of a person seem an older one.
 */
function receiveRefusal(consent: Consent, seen: SeenCase, now: Date): Consent {
  if (consent.given) return consent;
  const stated = Date.parse(consent.at);
  const ids = seenConsents(seen);
  const beforeCase = seen.current !== undefined && stated < Date.parse(seen.current.createdAt);
  const overtaken = (seen.current?.record.consents ?? []).some(
    (one) =>
      one.given &&
      stated < Date.parse(one.at) &&
      forbidsMatter(consent, one) &&
      (beforeCase || ids.has(one.id)),
  );
  return overtaken ? { ...consent, at: now.toISOString() } : consent;
}

/** The consents of a save as they are kept: a no holds from when it was received, if its own moment cannot be. */
export const receiveConsents = (
  { consents, ...save }: SaveRequest,
  seen: SeenCase,
  now: Date,
): SaveRequest => ({
  ...save,
  ...(consents && {
    consents: consents.map((consent) => receiveRefusal(receiveNo(consent, now), seen, now)),
  }),
});
