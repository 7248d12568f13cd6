// Code lists
export { AgeClass, TreatAs } from "./codes/age-class.js";
export { Answer } from "./codes/answer.js";
export { FormOfExploitation } from "./codes/form-of-exploitation.js";
export { Language } from "./codes/language.js";
export { PalermoElement } from "./codes/palermo-element.js";
export { Phase } from "./codes/phase.js";
export { State } from "./codes/state.js";
export { CountedStrength, Strength } from "./codes/strength.js";
export { Verification } from "./codes/verification.js";

// The standard
export { Clause, StrengthCount } from "./standard/clause.js";
export { Code, IndicatorCode, Version } from "./standard/code.js";
export { Condition } from "./standard/condition.js";
export { Dimension, QuestionGroup } from "./standard/dimension.js";
export { Indicator } from "./standard/indicator.js";
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
export { Observation, ObservationSource } from "./record/observation.js";

// Dates
export { Era, PartialDate } from "./dates/partial-date.js";

// The assessment
export { Assessment, DimensionState, ElementState, Finding } from "./assessment.js";

// Input at the edge
export type { Checked, Fault, FaultCode } from "./fault.js";
export { faultsOf } from "./json/faults-of.js";
export { pointer } from "./json/pointer.js";
