import { z } from "../zod.js";
import { Actor, Instant, ItemId, Recipient, FreeText } from "./entry-fields.js";
import { Purpose } from "./consent.js";
/** A service that a person is referred for. */
export const Service = z.enum([
  "shelter",
  "medical-care",
  "psychosocial-support",
  "protection-from-danger",
  "full-interview",
  "formal-identification",
  "child-protection",
  "legal-aid",
  "interpretation",
  "consular-assistance",
  "family-tracing",
  "safe-return",
  "reintegration",
  "education-or-training",
  "compensation",
  "other",
]);
export type Service = z.infer<typeof Service>;

/** How far a referral has come. */
export const ReferralStatus = z.enum(["proposed", "sent", "accepted", "declined", "handed-back"]);
export type ReferralStatus = z.infer<typeof ReferralStatus>;

/**
 * Why a referral was sent although nobody could be asked for consent: a life is in danger and the person
 * cannot answer, or a law commands it. It is recorded openly, so that no consent is made up. Source: Thai
 * Personal Data Protection Act, s.26 (exceptions).
 */
export const WithoutConsent = z.strictObject({
  ground: z.enum(["vital-interest", "legal-duty"]),
  by: Actor,
  reason: FreeText,
});
export type WithoutConsent = z.infer<typeof WithoutConsent>;

/**
 * A hand-over to a service or another authority. From `sent` on it names the consent it rests on, or says
 * openly why there is none. `reason` says why it was proposed, declined or handed back.
 */
export const Referral = z.strictObject({
  id: ItemId,
  to: Recipient,
  services: z.array(Service).min(1),
  purpose: Purpose,
  consent: ItemId.optional(),
  withoutConsent: WithoutConsent.optional(),
  status: ReferralStatus,
  reason: FreeText.optional(),
  by: Actor.optional(),
  proposedAt: Instant,
  sentAt: Instant.optional(),
  answeredAt: Instant.optional(),
  handedBackAt: Instant.optional(),
});
export type Referral = z.infer<typeof Referral>;
