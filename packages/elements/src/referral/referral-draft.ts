import { findNoAgainstConsent } from "@spean/model/consent";
import type { Actor, Consent, Purpose, Recipient, Referral, Service, WithoutConsent } from "@spean/model";
import type { ElementMessageId } from "../shared/words.js";

/** A referral while it is being written. Nothing in it has a value before somebody chooses it. */
export interface ReferralDraft {
  /** The chosen recipient's place among those offered. */
  readonly recipient?: number | undefined;
  readonly purpose?: Purpose | undefined;
  readonly services?: readonly Service[];
  /** The id of the consent that it rests on. */
  readonly consent?: string | undefined;
  /** The ground on which it is to be sent without one. */
  readonly ground?: WithoutConsent["ground"] | undefined;
  /** Justification for sending without consent: nobody could be asked, or the law that requires it. */
  readonly groundReason?: string;
  /** Reason for the referral. */
  readonly reason?: string;
}

/** Everything that a referral is written from. */
export interface ReferralChoices {
  readonly recipients: readonly Recipient[];
  readonly consents: readonly Consent[];
  /** The officer who would decide to send without consent. */
  readonly actor: Actor | undefined;
}

/** A whole referral as it was written; the host adds `id`, `status`, `by` and the times. */
export type WrittenReferral = Pick<
  Referral,
  "to" | "services" | "purpose" | "consent" | "withoutConsent" | "reason"
>;

/**
 * The consents that can carry a referral: given, for this purpose and this recipient, and not overtaken by a
 * later no, whatever its form. A recipient without a country is offered those that name none either.
 */
export function consentsForReferral(
  { recipient, purpose }: ReferralDraft,
  { recipients, consents }: ReferralChoices,
): Consent[] {
  const to = recipient === undefined ? undefined : recipients[recipient];
  return consents.filter(
    (consent) =>
      to !== undefined &&
      purpose !== undefined &&
      consent.given &&
      consent.purpose === purpose &&
      consent.recipient.agency === to.agency &&
      consent.recipient.country === to.country &&
      findNoAgainstConsent({ consents }, consent) === undefined,
  );
}

/** A draft with something changed: a consent that does not carry it any more is not kept. */
export function changeReferralDraft(
  draft: ReferralDraft,
  patch: ReferralDraft,
  options: ReferralChoices,
): ReferralDraft {
  const next = { ...draft, ...patch };
  const carried = consentsForReferral(next, options).some(({ id }) => id === next.consent);
  return carried ? next : { ...next, consent: undefined };
}

/** Missing parts, in the order of the form. */
export function missingReferralParts(
  { recipient, purpose, services = [], consent, ground, groundReason = "" }: ReferralDraft,
  options: ReferralChoices,
): ElementMessageId[] {
  const needed: readonly (readonly [boolean, ElementMessageId])[] = [
    [recipient === undefined || !options.recipients[recipient], "referral.missing.to"],
    [services.length === 0, "referral.missing.services"],
    [purpose === undefined, "referral.missing.purpose"],
    [consent === undefined && ground === undefined, "referral.missing.basis"],
    [ground !== undefined && groundReason.trim() === "", "referral.missing.ground"],
    [ground !== undefined && options.actor === undefined, "referral.missing.actor"],
  ];
  return needed.flatMap(([missing, id]) => (missing ? [id] : []));
}

/** The referral that a draft makes, once nothing is missing. */
export function referralOfDraft(draft: ReferralDraft, options: ReferralChoices): WrittenReferral | undefined {
  if (missingReferralParts(draft, options).length > 0) return undefined;
  const { recipient, purpose, services = [], consent, ground, groundReason = "", reason = "" } = draft;
  return {
    to: options.recipients[recipient!]!,
    services: [...services],
    purpose: purpose!,
    ...(ground
      ? { withoutConsent: { ground, by: options.actor!, reason: groundReason.trim() } }
      : { consent: consent! }),
    ...(reason.trim() && { reason: reason.trim() }),
  };
}
