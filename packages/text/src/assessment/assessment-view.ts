import type { AgeClass, Assessment, State } from "@spean/model";
import type { LanguageText } from "../text.js";

/** How one dimension became positive on one list: every clause met, the signs that it counted, and its sources as ready-made lines. */
export interface PositiveDimension {
  readonly list: string;
  readonly dimension: string;
  readonly clauses: readonly {
    readonly code: string;
    readonly counted: readonly string[];
    readonly sources: readonly string[];
  }[];
}

/** The sources of a finding on one list, as ready-made lines. */
export interface FindingSources {
  readonly finding: string;
  readonly list: string;
  readonly sources: readonly string[];
}

/**
 * What a finding on one list rests on (`indicated`: sets of signs reported that are enough) or what would settle it (`undetermined`: sets of
 * open questions), the smallest first; whether there are more; and the sources of all that they rest on, as ready-made lines.
 */
export interface FindingSets {
  readonly finding: string;
  readonly list: string;
  readonly state: State;
  readonly sets: readonly (readonly string[])[];
  readonly more: boolean;
  readonly sources: readonly string[];
}

/** An assessment with the explanation that wording it needs. Everything is codes, apart from the source lines. */
export interface AssessmentView {
  readonly assessment: Assessment;
  /** The codes answered `yes`, in the standard's order. */
  readonly reported: readonly string[];
  /** Those of them that stand on no list in use. */
  readonly unusedReported: readonly string[];
  readonly clauses: readonly PositiveDimension[];
  readonly findingSources: readonly FindingSources[];
  /** Without them, the text says nothing of what a finding rests on or what would settle it. */
  readonly findingSets?: readonly FindingSets[];
  /** The open questions in the order in which they are worth asking, and whether none of them changes a finding any more. */
  readonly next?: { readonly settled: boolean; readonly questions: readonly string[] };
  /** Lets the text say why a person is treated as a child. */
  readonly ageClass?: AgeClass;
  /** The status of the labels passed in; absent, they count as a draft. */
  readonly labelStatus?: "draft" | "reviewed";
}

/** The standard's own words, in the language of the text. */
export interface AssessmentLabels {
  readonly title: string;
  dimension(code: string): string;
  /** A group of unscored questions, such as the act. */
  group(code: string): string;
  list(code: string): string;
  clause(code: string): string;
  indicator(code: string): string;
  finding(code: string): { readonly label: string; readonly meaning: string };
}

/** What an assessment is worded from: the assessment with its explanation, the standard's labels, and the words of the same language. */
export interface AssessmentTextInput {
  readonly view: AssessmentView;
  readonly labels: AssessmentLabels;
  readonly text: LanguageText<string>;
}
