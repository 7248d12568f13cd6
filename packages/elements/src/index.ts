// The elements: classes without tags (import "@spean/elements/register" to name them)
export { SpeanAssessment } from "./assessment/assessment.js";
export { SpeanConsent } from "./consent/consent.js";
export { SpeanDate } from "./date/date.js";
export { SpeanDecision } from "./decision/decision.js";
export { SpeanEvent } from "./event/event.js";
export { SpeanEvidence } from "./evidence/evidence.js";
export { SpeanJourney } from "./journey/journey.js";
export { SpeanLanguage } from "./language/language.js";
export { SpeanPerson } from "./person/person.js";
export { SpeanQuestion } from "./question/question.js";
export { SpeanQuickExit } from "./quick-exit/quick-exit.js";
export { SpeanScreening } from "./screening/screening.js";
export { SpeanUrgentNeeds } from "./urgent-needs/urgent-needs.js";
export { define } from "./shared/define.js";

// Words: one language each from "@spean/elements/en", "/km" and "/th", or a host's own
export {
  addLanguage,
  type ElementMessageId,
  type LanguageWords,
  listMissingWords,
  type ElementWords,
  elementWordsOf,
} from "./shared/words.js";

// What goes in
export type { AssessmentExplanation, AssessmentReasons } from "@spean/model";
export type { RecordedConsentAnswer, ConsentQuestion } from "./consent/consent-request.js";
export type { InterviewLanguage } from "./language/language.js";
export type { StandardTexts } from "./screening/texts.js";
export type { QuestionWording } from "./shared/choice-group.js";

// What comes out
export type {
  AgeClassEventDetail,
  AnswerEventDetail,
  AssessmentEventDetail,
  ConsentChoice,
  ConsentEventDetail,
  LanguageEventDetail,
  RecordChangeEventDetail,
  SpeanEvents,
  UrgentNeedEventDetail,
} from "./shared/events.js";

// The order of the questions
export { type UrgentNeedCode, urgentNeedCodes } from "@spean/text";

// Around a form, and the standard
export { SpeanErrorSummary } from "./error-summary/error-summary.js";
export type { FaultField } from "./error-summary/fault-field.js";
export { SpeanIndicatorList } from "./indicator-list/indicator-list.js";
export { SpeanVersionDiff } from "./version-diff/version-diff.js";
export type { ComparedStandardVersion } from "./version-diff/diff-page.js";
export type { VersionCase, VersionCause, VersionChange, VersionDifference } from "@spean/model";
export { SpeanPrivacyScreen } from "./privacy-screen/privacy-screen.js";
export type { FaultEventDetail, IndicatorEventDetail, PrivacyEventDetail } from "./shared/events.js";

// Around a referral
export { SpeanReferral } from "./referral/referral.js";
export type { ReferralDraft, WrittenReferral } from "./referral/referral-draft.js";
export type { ReferralPreview, ReferralPreviewsByLanguage } from "./referral/referral-preview.js";
export type { ReferralAnswerEventDetail, ReferralEventDetail } from "./shared/events.js";
export type { ServiceDirectoryEntry, ServicePhoneNumber } from "./services/service-entry.js";
export { SpeanServices } from "./services/services.js";

// A case, shown whole
export { SpeanCaseSummary } from "./case-summary/case-summary.js";
export { SpeanTimeline } from "./timeline/timeline.js";
export type { IdentityEventDetail } from "./shared/events.js";
