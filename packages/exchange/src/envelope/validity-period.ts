import type { Instant } from "@spean/model";
import { CLOCK_SKEW_TOLERANCE, LONGEST_ENVELOPE_LIFE } from "../limits.js";
import { throwRefusal } from "../refusal/refusal.js";

/** The moment at which something was sealed, and until when it may be opened. */
export interface ValidityPeriod {
  readonly sealedAt: Instant;
  readonly expiresAt: Instant;
}

/** Refuses, as it is sealed, a life that ends before it begins or is too long. */
export function checkPeriodWhenSealing({ sealedAt, expiresAt }: ValidityPeriod): void {
  const life = Date.parse(expiresAt) - Date.parse(sealedAt);
  if (life > LONGEST_ENVELOPE_LIFE) throwRefusal("life-too-long");
  if (!(life > 0)) throwRefusal("terms-malformed");
}

/** Refuses, as it is opened, what is not in time at `now`. */
export function checkPeriodWhenOpening({ sealedAt, expiresAt }: ValidityPeriod, now: number): void {
  const [sealed, expires] = [Date.parse(sealedAt), Date.parse(expiresAt)];
  if (sealed > now + CLOCK_SKEW_TOLERANCE) throwRefusal("not-yet-valid");
  if (expires <= now) throwRefusal("expired");
  if (expires - sealed > LONGEST_ENVELOPE_LIFE) throwRefusal("life-too-long");
}

/**
 * Tells if a moment that somebody states lies between sealing and now, as far as the two are given, give or
 * take the skew of two clocks.
 */
export function isBetweenSealingAndNow(
  stated: Instant,
  { sealedAt, at }: { readonly sealedAt?: Instant; readonly at?: Instant },
): boolean {
  const moment = Date.parse(stated);
  const from = sealedAt === undefined ? -Infinity : Date.parse(sealedAt) - CLOCK_SKEW_TOLERANCE;
  const until = at === undefined ? Infinity : Date.parse(at) + CLOCK_SKEW_TOLERANCE;
  return from <= moment && moment <= until;
}
