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
export interface AnswerEventDetail {
  readonly indicator: string;
  readonly answer: Answer | undefined;
}

/** The answer to a question of urgent need was chosen, or taken back. */
export interface UrgentNeedEventDetail {
  readonly need: UrgentNeedCode;
  readonly answer: Answer | undefined;
}

/** The officer's language and the language of the interview, chosen apart. */
export interface LanguageEventDetail {
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
export interface ConsentEventDetail {
  readonly choices: readonly ConsentChoice[];
  readonly by: ConsentGiver | undefined;
  /** The language it was explained in, as a BCP 47 tag. */
  readonly language: string | undefined;
}

/** The age class was chosen, or taken back. */
export interface AgeClassEventDetail {
  readonly ageClass: AgeClass | undefined;
}

/** An assessment was computed anew. */
export interface AssessmentEventDetail {
  readonly assessment: Assessment;
}

/** A part of a record was changed. The event holds nothing of it: the host reads the element's `value`. */
export interface RecordChangeEventDetail {
  /** The part of the model that changed, such as `names` or `legs`. */
  readonly part: string;
  /** True where the value is whole: nothing is missing or doubtful. */
  readonly complete: boolean;
}

/** A line of an error summary was chosen: its place among the faults. */
export interface FaultEventDetail {
  readonly fault: number;
}

/** A page was covered, or shown again. */
export interface PrivacyEventDetail {
  readonly covered: boolean;
}

/** An indicator of the list was opened or closed. */
export interface IndicatorEventDetail {
  readonly indicator: string;
  readonly open: boolean;
}

/** Names, numbers and notes of a case were shown or hidden: the host may keep an account of it. */
export interface IdentityEventDetail {
  readonly shown: boolean;
}

/**
 * A referral being written, as codes. `recipient` is the chosen one's place among those offered; the words
 * are read from the element.
 */
export interface ReferralEventDetail {
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
export interface ReferralAnswerEventDetail {
  readonly referral: string;
  readonly status: Extract<ReferralStatus, "accepted" | "declined" | "handed-back">;
}

/** The detail of each event of these elements: codes, never a name or a note. */
export interface SpeanEvents {
  "spean-answer": AnswerEventDetail;
  "spean-urgent-need": UrgentNeedEventDetail;
  "spean-urgent-note": RecordChangeEventDetail;
  "spean-language": LanguageEventDetail;
  "spean-consent": ConsentEventDetail;
  "spean-exit": undefined;
  "spean-age-class": AgeClassEventDetail;
  "spean-assessment": AssessmentEventDetail;
  "spean-date": RecordChangeEventDetail;
  "spean-person": RecordChangeEventDetail;
  "spean-journey": RecordChangeEventDetail;
  "spean-evidence": RecordChangeEventDetail;
  "spean-event": RecordChangeEventDetail;
  "spean-decision": RecordChangeEventDetail;
  "spean-fault": FaultEventDetail;
  "spean-privacy": PrivacyEventDetail;
  "spean-indicator": IndicatorEventDetail;
  "spean-identity": IdentityEventDetail;
  "spean-referral": ReferralEventDetail;
  "spean-referral-answer": ReferralAnswerEventDetail;
}

/** The events of the elements that hold one part of a record. */
export type RecordChangeEventName = {
  [Name in keyof SpeanEvents]: SpeanEvents[Name] extends RecordChangeEventDetail ? Name : never;
}[keyof SpeanEvents];

/** Dispatches a bubbling, composed event, so that the page hears it once, from the outermost element. */
export function emitSpeanEvent<Name extends keyof SpeanEvents>(
  from: EventTarget,
  name: Name,
  detail: SpeanEvents[Name],
): void {
  from.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
}

declare global {
  interface HTMLElementEventMap {
    "spean-answer": CustomEvent<AnswerEventDetail>;
    "spean-urgent-need": CustomEvent<UrgentNeedEventDetail>;
    "spean-urgent-note": CustomEvent<RecordChangeEventDetail>;
    "spean-language": CustomEvent<LanguageEventDetail>;
    "spean-consent": CustomEvent<ConsentEventDetail>;
    "spean-exit": CustomEvent<undefined>;
    "spean-age-class": CustomEvent<AgeClassEventDetail>;
    "spean-assessment": CustomEvent<AssessmentEventDetail>;
    "spean-date": CustomEvent<RecordChangeEventDetail>;
    "spean-person": CustomEvent<RecordChangeEventDetail>;
    "spean-journey": CustomEvent<RecordChangeEventDetail>;
    "spean-evidence": CustomEvent<RecordChangeEventDetail>;
    "spean-event": CustomEvent<RecordChangeEventDetail>;
    "spean-decision": CustomEvent<RecordChangeEventDetail>;
    "spean-fault": CustomEvent<FaultEventDetail>;
    "spean-privacy": CustomEvent<PrivacyEventDetail>;
    "spean-indicator": CustomEvent<IndicatorEventDetail>;
    "spean-identity": CustomEvent<IdentityEventDetail>;
    "spean-referral": CustomEvent<ReferralEventDetail>;
    "spean-referral-answer": CustomEvent<ReferralAnswerEventDetail>;
  }
}
