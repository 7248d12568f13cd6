import type { AgeClass, Assessment, AssessmentExplanation, AssessmentReasons, Source } from "@spean/model";
import type { LanguageText } from "../text.js";

/** An assessment with the reasons that wording it needs. Everything is codes. */
export interface AssessmentView {
  readonly assessment: Assessment;
  /**
   * Reasons as `collectReasons` of `@spean/rules` gives them; those of `explainAssessment` let the text say what would settle
   * a finding.
   */
  readonly explanation: AssessmentReasons | AssessmentExplanation;
  /** The sources of the standard, for their titles; without them ids are shown. */
  readonly sources?: readonly Source[] | undefined;
  /**
   * The open questions in the order in which they are worth asking, and whether none of them changes a
   * finding any more.
   */
  readonly next?: { readonly settled: boolean; readonly questions: readonly string[] };
  /** Lets the text say why a person is treated as a child. */
  readonly ageClass?: AgeClass | undefined;
  /** Number of signs that were answered `yes` and whose answer was changed since. */
  readonly takenBack?: number | undefined;
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

/**
 * Everything that an assessment is worded from: the assessment with its explanation, the standard's labels,
 * and the words of the same language.
 */
export interface AssessmentTextInput {
  readonly view: AssessmentView;
  readonly labels: AssessmentLabels;
  readonly text: LanguageText<string>;
}

/** Puts the label of each list in quotation marks, since a label may hold a colon or an "and" of its own. */
export function quoteListLabels(codes: readonly string[], { labels, text }: AssessmentTextInput): string[] {
  return codes.map((code) => text.message("explain.quoted", { label: labels.list(code) }));
}
