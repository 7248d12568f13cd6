// Published cases as records
export { publishedCases } from "./published-cases.js";
export type {
  CasePublication,
  PublishedCase,
  PublishedObservation,
  PublishedSource,
} from "./published-case.js";

// Their assessments as worked out by hand
export { expectedAssessments } from "./expected-assessments.js";
export type { ExpectedAssessment, ExpectedState } from "./expected-assessment.js";
