import type { MessageDelivery } from "@spean/courier";
import {
  BestInterest,
  ChildConsentGiver,
  type EnvelopePreview,
  ExchangePurpose,
  ExchangeParty,
  VitalInterest,
} from "@spean/exchange";
import { ItemId, type Language, type Referral, Service, FreeText } from "@spean/model";
import * as z from "zod";
import type { CaseSentAgain } from "./case-origin.js";

/** Codes of the reasons for declining a referral. */
export const declineReasonCodes = [
  "no-capacity",
  "not-our-mandate",
  "more-information-needed",
  "not-safe-here",
  "other",
] as const;

/** With what outcome somebody is handed back. */
export const handBackOutcomeCodes = [
  "help-completed",
  "person-wishes-to-return",
  "needs-help-there",
  "other",
] as const;

/**
 * A referral as it is written. Its id is a random UUID of the page's: sent again, it is sent once. It rests
 * on a consent or on a vital interest.
 */
export const NewReferralRequest = z.strictObject({
  id: ItemId.uuid(),
  to: ExchangeParty,
  purpose: ExchangePurpose.exclude(["statistics"]),
  services: z.array(Service).min(1),
  legalBasis: FreeText,
  reason: FreeText.optional(),
  consent: ItemId.optional(),
  bestInterest: BestInterest.pick({ capacity: true, reason: true }).optional(),
  vitalInterest: VitalInterest.pick({ reason: true, dataCategories: true }).optional(),
});
export type NewReferralRequest = z.infer<typeof NewReferralRequest>;

/**
 * A referral that is to be sent, as it was seen: `seen` is the preview's, so that nothing else goes than what
 * was looked at.
 */
export const SendReferralRequest = z.strictObject({
  referral: NewReferralRequest,
  seen: z.string().min(1).max(100),
});

/** Exactly what would be sent, in words. */
export interface ReferralPreviewText {
  readonly sections: readonly {
    readonly title: string;
    readonly lines: readonly { readonly label: string; readonly value: string }[];
  }[];
  readonly draft?: string;
}

/** A referral of the same case to the same agency and for the same purpose that is open. */
export interface OpenReferral {
  readonly id: string;
  readonly sentAt: string;
  readonly status: Referral["status"];
}

/**
 * The preview of a referral in each language. `seen` names what stands in it; `open` are the referrals that
 * are open already, to be seen before another goes.
 */
export interface ReferralPreviewReply {
  readonly seen: string;
  readonly previews: Readonly<Record<Language, ReferralPreviewText>>;
  readonly open: readonly OpenReferral[];
}

const answer = { key: ItemId.uuid(), reason: FreeText.optional() };

/** An answer to a referral that came in; `key` is a random UUID of the page's. */
export const ReferralReplyRequest = z.discriminatedUnion("status", [
  z.strictObject({
    ...answer,
    status: z.literal("accepted"),
    /** Whoever accepts has read that the person has withdrawn consent. */
    withdrawalSeen: z.literal(true).optional(),
  }),
  z.strictObject({ ...answer, status: z.literal("declined"), code: z.enum(declineReasonCodes) }),
  z.strictObject({ ...answer, status: z.literal("handed-back"), code: z.enum(handBackOutcomeCodes) }),
]);
export type ReferralReplyRequest = z.infer<typeof ReferralReplyRequest>;

/** One step of a referral: what was said, when, and why. */
export interface ReferralHistoryStep {
  readonly step: "arrived" | "accepted" | "declined" | "handed-back";
  readonly at: string;
  readonly code?: string;
  readonly reason?: string;
}

/**
 * That a referral was withdrawn, since the person does not agree any more. `left`: the envelope may have left,
 * and a signed notice follows it.
 */
interface ReferralWithdrawal {
  readonly at: string;
  readonly left: boolean;
}

/** A referral that was sent. */
export interface SentReferral {
  readonly id: string;
  readonly caseId: string;
  readonly to: ExchangeParty;
  readonly sentAt: string;
  /** `altered`: it or a step of it was changed in the database past the software. */
  readonly status: Referral["status"] | "altered";
  readonly delivery: MessageDelivery;
  readonly withdrawal?: ReferralWithdrawal;
}

/** The same with all that is known of it. */
export interface SentReferralView extends SentReferral {
  readonly referral: Referral;
  readonly steps: readonly ReferralHistoryStep[];
  /** What the recipient has said cannot all be true: all of it is kept, and a person has to ask. */
  readonly contradicts?: true;
}

/** Status of a referral that came in. `altered`: it or a step of it was changed in the database past the software. */
export type ReceivedReferralStatus =
  "waiting" | "expired" | "accepted" | "declined" | "handed-back" | "altered";

/** A referral that came in. */
export interface ReceivedReferral {
  readonly id: string;
  readonly from: ExchangeParty;
  readonly arrivedAt: string;
  readonly expiresAt: string;
  readonly status: ReceivedReferralStatus;
  /** When the sender says that the person has withdrawn consent, if it does. */
  readonly withdrawnAt?: string;
}

/** Preview of an envelope before it is accepted. It names nobody. */
export interface EnvelopePeek extends EnvelopePreview {
  readonly purpose: Referral["purpose"];
  readonly legalBasis: string;
  readonly without?: "vital-interest";
}

/**
 * The same with what may be seen of it: before it is accepted `peeked`, or the code by which it cannot be
 * looked at; once it is accepted all that came, in words, the case it became, and other cases of the same
 * person that the same agency sent.
 */
export interface ReceivedReferralView extends ReceivedReferral {
  readonly peeked?: EnvelopePeek;
  readonly closed?: string;
  readonly caseId?: string;
  readonly sentAgain?: readonly CaseSentAgain[];
  readonly came?: Readonly<Record<Language, ReferralPreviewText>>;
  readonly steps: readonly ReferralHistoryStep[];
}

/** A page of a list of referrals. `next`, if there is more, is the `after` of the next page. */
export interface ReferralPage<Item> {
  readonly items: readonly Item[];
  readonly next?: string;
}

/**
 * The first page of the referrals of either side: `out` the newest first, `in` what has waited the longest for
 * an answer first, then what has one. `nextOut` and `nextIn` lead to the next pages.
 */
export interface ReferralListPage {
  readonly out: readonly SentReferral[];
  readonly in: readonly ReceivedReferral[];
  readonly nextOut?: string;
  readonly nextIn?: string;
}

/** A page of the messages that are not delivered. `next`, if there is more, is the `after` of the next page. */
export interface DeliveryListPage {
  readonly deliveries: readonly MessageDelivery[];
  readonly next?: string;
}

/**
 * This agency's identity in the exchange, the agencies that it can refer to, and the code for which it
 * cannot, if any.
 */
export interface ExchangeState {
  readonly self: ExchangeParty;
  readonly partners: readonly ExchangeParty[];
  readonly closed?: string;
}

/** Roles that may judge the best interest of a child. */
export const judgesOfBestInterest = ChildConsentGiver.options;
