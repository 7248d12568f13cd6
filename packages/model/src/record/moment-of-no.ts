import { isBlank } from "../visible-text.js";
import type { Consent } from "./consent.js";
import { Instant } from "./entry-fields.js";

/** The last moment that a record can bear: it stands for one that cannot be read. */
const lastMoment = "2199-12-31T23:59:59Z";

/** Something was written, and it is no moment: another era, another form, a number. */
const isUnread = (moment: unknown): boolean =>
  (typeof moment === "number" || (typeof moment === "string" && !isBlank(moment))) &&
  !Instant.safeParse(moment).success;

/**
 * A consent as somebody sent it, in which a moment of a no that cannot be read is the last one that there is: so
 * it can be read as a consent, and a person's no is never passed over for the sake of a clock or a calendar. A
 * store sets the moment of reception. That of a yes stays as it is, and is refused.
 */
export function tuckAwayMomentOfNo(consent: unknown): unknown {
  if (typeof consent !== "object" || consent === null) return consent;
  const { given, at, revokedAt } = consent as Partial<Record<keyof Consent, unknown>>;
  if (given === false && isUnread(at)) return { ...consent, at: lastMoment };
  if (given === true && isUnread(revokedAt)) return { ...consent, revokedAt: lastMoment };
  return consent;
}
