// Code lists
export { AgeClass, TreatAs } from "./codes/age-class.js";
export { Answer } from "./codes/answer.js";
export { FormOfExploitation } from "./codes/form-of-exploitation.js";
export { Language } from "./codes/language.js";
export {
  languageCodes,
  type LanguageFacts,
  languageFacts,
  languages,
  translatedLanguageCodes,
} from "./languages.js";
export { PalermoElement } from "./codes/palermo-element.js";
export { Phase } from "./codes/phase.js";
export { State } from "./codes/state.js";
export { CountedStrength, Strength } from "./codes/strength.js";
export { Verification } from "./codes/verification.js";

// The standard
export { Clause, CountsClause, PointsClause, StrengthCount } from "./standard/clause.js";
export { Code, IndicatorCode, Version } from "./standard/code.js";
export { Condition } from "./standard/condition.js";
export { Dimension, QuestionGroup } from "./standard/dimension.js";
export { Indicator, InformativeOnly } from "./standard/indicator.js";
export { IndicatorList } from "./standard/list.js";
export { ElementRule, FindingCondition, FindingRule } from "./standard/rule.js";
export { Source, SourceReference } from "./standard/source.js";
export { Digest, type PinnedStandard, Standard } from "./standard/standard.js";
export { IndicatorText, StandardText, TextString } from "./standard/text.js";

// The case for scoring
export { readCase } from "./case/read-case.js";
export { CaseId, ScoringCase } from "./case/scoring-case.js";

// The full case record
export { answersOf, type DerivedAnswers } from "./record/answers-of.js";
export { CaseEvent, EventId } from "./record/case-event.js";
export { CaseRecord } from "./record/case-record.js";
export { checkObservations } from "./record/check-observations.js";
export { checkRecord } from "./record/check-record.js";
export { Observation, ObservationSource } from "./record/observation.js";

// Its parts
export { Actor } from "./record/actor.js";
export { Conflict, ConflictReview } from "./record/conflict.js";
export { Consent, ConsentGiver } from "./record/consent.js";
export { DataCategory } from "./record/data-category.js";
export { Decision, DecisionOutcome } from "./record/decision.js";
export { Gender } from "./record/gender.js";
export { Instant } from "./record/instant.js";
export { Interpreter } from "./record/interpreter.js";
export { Interview } from "./record/interview.js";
export { ItemId } from "./record/item-id.js";
export { Journey, JourneyLeg, JourneyStage, Transport } from "./record/journey.js";
export { LegalTrack, LegalTrackCode } from "./record/legal-track.js";
export { Person } from "./record/person.js";
export { PresentPerson, RelationToPerson } from "./record/present-person.js";
export { Purpose } from "./record/purpose.js";
export { Recipient } from "./record/recipient.js";
export { RecordedAssessment } from "./record/recorded-assessment.js";
export { Referral, ReferralStatus, Service, WithoutConsent } from "./record/referral.js";
export { Rescreening } from "./record/rescreening.js";
export { Threshold, ThresholdCode } from "./record/threshold.js";
export { UrgentNeed, UrgentNeeds } from "./record/urgent-needs.js";
export { Words } from "./record/words.js";

// Identity
export { shapeOfCambodianNumber, type CambodianNumberShape } from "./identity/cambodian-document.js";
export { countryCodes } from "./identity/countries.js";
export { Country, Nationality } from "./identity/country.js";
export { DocumentHolder, DocumentKind, IdentityDocument } from "./identity/identity-document.js";
export { LanguageTag } from "./identity/language-tag.js";
export type { Notice } from "./identity/notice.js";
export { noticesOnDocument } from "./identity/notices-on-document.js";
export { NamePart, NamePartKind, PersonName } from "./identity/person-name.js";
export { ScriptCode } from "./identity/script-code.js";
export { checkThaiNationalNumber } from "./identity/thai-national-number.js";

// Dates and age
export {
  type AgeClassReason,
  type AgeDates,
  ageClassOf,
  type DerivedAgeClass,
} from "./dates/age-class-of.js";
export type { IsoDate } from "./dates/calendar.js";
export { checkDate, type DateCheck } from "./dates/check-date.js";
export type { DateInterval } from "./dates/date-interval.js";
export { normaliseDigits } from "./dates/normalise-digits.js";
export { parseDate } from "./dates/parse-date.js";
export { Era, PartialDate } from "./dates/partial-date.js";
export { type DateInEra, toEra } from "./dates/to-era.js";
export { toInterval } from "./dates/to-interval.js";

// Sensitivity of every field
export { FieldSensitivity, type SensitivityRegistry } from "./sensitivity/field-sensitivity.js";
export { fieldsFor, sensitivityOf, type SensitivityOf } from "./sensitivity/registry.js";
export { Sensitivity } from "./sensitivity/sensitivity.js";

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
export type { Checked, Fault, FaultCode } from "./fault.js";
export { faultsOf } from "./json/faults-of.js";
export { parseStrict } from "./json/parse-strict.js";
export { pointer } from "./json/pointer.js";
