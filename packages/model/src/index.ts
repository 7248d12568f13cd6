// Code lists
export {
  AgeClass,
  TreatAs,
  Answer,
  FormOfExploitation,
  Language,
  PalermoElement,
  Phase,
  State,
  CountedStrength,
  Strength,
  Verification,
} from "./code-lists.js";
export {
  languageCodes,
  type LanguageFacts,
  languageFacts,
  supportedLanguages,
  translatedLanguageCodes,
} from "./languages.js";

// The standard
export {
  Clause,
  CountsClause,
  PointsClause,
  StrengthCount,
  ElementRule,
  FindingCondition,
  FindingRule,
} from "./standard/rule.js";
export { Code, IndicatorCode, Version } from "./standard/code.js";
export { Condition, type ConditionFold, foldCondition, type PointsCondition } from "./standard/condition.js";
export { Dimension, QuestionGroup, Indicator, InformativeOnly, IndicatorList } from "./standard/indicator.js";
export { Source, SourceReference } from "./standard/source.js";
export { Digest, type PinnedStandard, Standard } from "./standard/standard.js";
export { IndicatorText, StandardText, TextString } from "./standard/text.js";

// The case for scoring
export { readScoringCase } from "./case/read-case.js";
export { CaseId, ScoringCase } from "./case/scoring-case.js";

// The full case record
export { answersOfObservations, type DerivedAnswers, findSignsTakenBack } from "./record/answers-of.js";
export { CaseEvent, EventId } from "./record/case-event.js";
export { checkCaseEvent } from "./record/check-event.js";
export { CaseRecord } from "./record/case-record.js";
export { tuckAwayMomentOfNo } from "./record/moment-of-no.js";
export { checkObservationRules } from "./record/rules/observation-rules.js";
export { checkCaseRecord } from "./record/check-record.js";
export { noticesOnRecord } from "./record/notices/notices-on-record.js";
export type { NoticeOptions, RecordNotice, RecordNoticeCode } from "./record/notices/record-notice.js";
export { Observation, ObservationSource, Conflict, ConflictReview } from "./record/observation.js";

// Its parts
export { Actor, Instant, ItemId, Recipient, FreeText } from "./record/entry-fields.js";
export { Consent, ConsentGiver, DataCategory, Purpose } from "./record/consent.js";
export {
  type ConsentMatter,
  findNoAgainstConsent,
  findStandingNo,
  forbidsMatter,
  coversMatter,
  type RecordedConsents,
  type StandingNo,
} from "./record/newest-consent.js";
export { isAdultWhenConsenting } from "./record/age-when-consenting.js";
export {
  Decision,
  DecisionOutcome,
  LegalTrack,
  LegalTrackCode,
  Threshold,
  ThresholdCode,
} from "./record/decision.js";
export { Gender, Person } from "./record/person.js";
export { Interpreter, Interview, PresentPerson, RelationToPerson } from "./record/interview.js";
export { Journey, JourneyLeg, JourneyStage, Transport } from "./record/journey.js";
export { RecordedAssessment, Rescreening } from "./record/recorded-assessment.js";
export { Referral, ReferralStatus, Service, WithoutConsent } from "./record/referral.js";
export { urgentNeedQuestions } from "./record/urgent-need-questions.js";
export { UrgentNeed, UrgentNeeds } from "./record/urgent-needs.js";

// Identity
export {
  classifyCambodianNumber,
  type CambodianNumberShape,
  checkThaiNationalNumber,
} from "./identity/document-number.js";
export { isoCountryCodes } from "./identity/countries.js";
export { Country, Nationality, LanguageTag, ScriptCode } from "./identity/international-codes.js";
export { DocumentHolder, DocumentKind, IdentityDocument } from "./identity/identity-document.js";
export { type DocumentNotice, noticesOnDocument } from "./identity/notices-on-document.js";
export { NamePart, NamePartKind, PersonName } from "./identity/person-name.js";

// Dates and age
export {
  type AgeClassReason,
  type AgeClassDates,
  deriveAgeClass,
  type DerivedAgeClass,
} from "./dates/age-class-of.js";
export type { IsoDate } from "./dates/calendar.js";
export { checkPartialDate, type DateCheckOptions } from "./dates/check-date.js";
export { type DateInterval, convertToInterval } from "./dates/to-interval.js";
export { normaliseDigits } from "./digits.js";
export { comparableText } from "./comparable-text.js";
export { isBlank, stripInvisible } from "./visible-text.js";
export { parseTypedDate } from "./dates/parse-date.js";
export { Era, PartialDate } from "./dates/partial-date.js";
export { type DateInEra, convertToEra } from "./dates/to-era.js";

// Sensitivity of every field
export { FieldSensitivity, type SensitivityRegistry, Sensitivity } from "./sensitivity/field-sensitivity.js";
export { fieldsForPurpose, sensitivityOfField, type ClassifiedDocument } from "./sensitivity/registry.js";

// The assessment
export { Assessment, DimensionState, ElementState, Finding } from "./assessment.js";
export type {
  AssessmentExplanation,
  AssessmentReasons,
  ExplainedDimension,
  ExplainedFinding,
  SourcedFinding,
} from "./assessment-explanation.js";

// Two versions of a standard
export type { VersionCase, VersionCause, VersionChange, VersionDifference } from "./version-difference.js";

// Input at the edge
export type { CheckResult, InputFault, InputFaultCode } from "./fault.js";
export { limitFaults } from "./limit-faults.js";
export { checkJsonShape } from "./json/check-shape.js";
export { findBrokenText } from "./json/broken-text.js";
export { faultsOfZodError } from "./json/faults-of.js";
export { parseStrictJson } from "./json/parse-strict.js";
export { toJsonPointer } from "./json/json-value.js";
