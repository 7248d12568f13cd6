import type {
  AgeClass,
  Answer,
  Assessment,
  ConsentGiver,
  Language,
  Purpose,
  ReferralStatus,
  Service,
  WithoutConsent,
} from "@spean/model";
import type { UrgentNeedCode } from "@spean/text";

/** An answer was chosen, or taken back (`answer` is `undefined`: not asked). */
export interface AnswerDetail {
  readonly indicator: string;
  readonly answer: Answer | undefined;
}

/** The answer to a question of urgent need was chosen, or taken back. */
export interface UrgentNeedDetail {
  readonly need: UrgentNeedCode;
  readonly answer: Answer | undefined;
}

/** The officer's language and the language of the interview, chosen apart. */
export interface LanguageDetail {
  readonly language: Language;
  /**
   * A BCP 47 tag; `undefined` while none is chosen. It may be a language that the standard has no text in.
   */
  readonly interviewLanguage: string | undefined;
}

/**
 * The answer to one request for consent: an agreement, a refusal, an agreement taken back, or nothing yet
 * (`undefined`).
 */
export type ConsentChoice = "given" | "declined" | "withdrawn" | undefined;

/**
 * The whole state of a consent: a choice for each request, in their order, and who answered in which
 * language.
 */
export interface ConsentDetail {
  readonly choices: readonly ConsentChoice[];
  readonly by: ConsentGiver | undefined;
  /** The language it was explained in, as a BCP 47 tag. */
  readonly language: string | undefined;
}

/** The age class was chosen, or taken back. */
export interface AgeClassDetail {
  readonly ageClass: AgeClass | undefined;
}

/** An assessment was computed anew. */
export interface AssessmentDetail {
  readonly assessment: Assessment;
}

/** A part of a record was changed. The event holds nothing of it: the host reads the element's `value`. */
export interface RecordChangeDetail {
  /** The part of the model that changed, such as `names` or `legs`. */
  readonly part: string;
  /** True where the value is whole: nothing is missing or doubtful. */
  readonly complete: boolean;
}

/** A line of an error summary was chosen: its place among the faults. */
export interface FaultDetail {
  readonly fault: number;
}

/** A page was covered, or shown again. */
export interface PrivacyDetail {
  readonly covered: boolean;
}

/** An indicator of the list was opened or closed. */
export interface IndicatorDetail {
  readonly indicator: string;
  readonly open: boolean;
}

/** Names, numbers and notes of a case were shown or hidden: the host may keep an account of it. */
export interface IdentityDetail {
  readonly shown: boolean;
}

/**
 * A referral being written, as codes. `recipient` is the chosen one's place among those offered; the words
 * are read from the element.
 */
export interface ReferralDetail {
  readonly recipient: number | undefined;
  readonly purpose: Purpose | undefined;
  readonly services: readonly Service[];
  /** The id of the consent that it rests on. */
  readonly consent: string | undefined;
  /** The ground on which it is sent without one. */
  readonly ground: WithoutConsent["ground"] | undefined;
  /** True where nothing is missing. */
  readonly whole: boolean;
}

/** The answer of the recipient of a referral. The reason is read from the element. */
export interface ReferralAnswerDetail {
  readonly referral: string;
  readonly status: Extract<ReferralStatus, "accepted" | "declined" | "handed-back">;
}

/** The detail of each event of these elements: codes, never a name or a note. */
export interface SpeanEvents {
  "spean-answer": AnswerDetail;
  "spean-urgent-need": UrgentNeedDetail;
  "spean-urgent-note": RecordChangeDetail;
  "spean-language": LanguageDetail;
  "spean-consent": ConsentDetail;
  "spean-exit": undefined;
  "spean-age-class": AgeClassDetail;
  "spean-assessment": AssessmentDetail;
  "spean-date": RecordChangeDetail;
  "spean-person": RecordChangeDetail;
  "spean-journey": RecordChangeDetail;
  "spean-evidence": RecordChangeDetail;
  "spean-event": RecordChangeDetail;
  "spean-decision": RecordChangeDetail;
  "spean-fault": FaultDetail;
  "spean-privacy": PrivacyDetail;
  "spean-indicator": IndicatorDetail;
  "spean-identity": IdentityDetail;
  "spean-referral": ReferralDetail;
  "spean-referral-answer": ReferralAnswerDetail;
}

/** The events of the elements that hold one part of a record. */
export type RecordEvent = {
  [Name in keyof SpeanEvents]: SpeanEvents[Name] extends RecordChangeDetail ? Name : never;
}[keyof SpeanEvents];

/** Dispatches a bubbling, composed event, so that the page hears it once, from the outermost element. */
export function emit<Name extends keyof SpeanEvents>(
  from: EventTarget,
  name: Name,
  detail: SpeanEvents[Name],
): void {
  from.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
}

declare global {
  interface HTMLElementEventMap {
    "spean-answer": CustomEvent<AnswerDetail>;
    "spean-urgent-need": CustomEvent<UrgentNeedDetail>;
    "spean-urgent-note": CustomEvent<RecordChangeDetail>;
    "spean-language": CustomEvent<LanguageDetail>;
    "spean-consent": CustomEvent<ConsentDetail>;
    "spean-exit": CustomEvent<undefined>;
    "spean-age-class": CustomEvent<AgeClassDetail>;
    "spean-assessment": CustomEvent<AssessmentDetail>;
    "spean-date": CustomEvent<RecordChangeDetail>;
    "spean-person": CustomEvent<RecordChangeDetail>;
    "spean-journey": CustomEvent<RecordChangeDetail>;
    "spean-evidence": CustomEvent<RecordChangeDetail>;
    "spean-event": CustomEvent<RecordChangeDetail>;
    "spean-decision": CustomEvent<RecordChangeDetail>;
    "spean-fault": CustomEvent<FaultDetail>;
    "spean-privacy": CustomEvent<PrivacyDetail>;
    "spean-indicator": CustomEvent<IndicatorDetail>;
    "spean-identity": CustomEvent<IdentityDetail>;
    "spean-referral": CustomEvent<ReferralDetail>;
    "spean-referral-answer": CustomEvent<ReferralAnswerDetail>;
  }
}
