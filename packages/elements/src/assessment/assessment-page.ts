import type {
  AgeClass,
  Assessment,
  AssessmentExplanation,
  AssessmentReasons,
  Standard,
  StandardText,
} from "@spean/model";
import { type AssessmentTextInput, explainedView } from "@spean/text";
import type { Words } from "../shared/words.js";

/** An assessment to be shown, and everything that its sections are made from. */
export interface AssessmentPage {
  readonly assessment: Assessment;
  readonly explanation: AssessmentReasons | undefined;
  /** Works out the whole explanation, for whoever asks. */
  readonly explain?: (() => AssessmentExplanation) | undefined;
  /** Only where it is the release that the assessment is pinned to. */
  readonly standard: Standard | undefined;
  /** Only where it is about the same standard; codes are shown without it. */
  readonly text: StandardText | undefined;
  readonly ageClass: AgeClass | undefined;
  readonly words: Words;
}

type Section = "dimensions" | "groups" | "lists" | "clauses" | "indicators" | "findings";

/** The label of a code in the standard's text, or the code itself. */
export function labelOf({ text }: Pick<AssessmentPage, "text">, section: Section, code: string): string {
  const labels: Readonly<Record<string, { readonly label: { readonly text: string } }>> =
    text?.[section] ?? {};
  return Object.hasOwn(labels, code) ? labels[code]!.label.text : code;
}

/** The labels of lists, each in quotation marks, joined. */
export function listNames(page: Pick<AssessmentPage, "text" | "words">, codes: readonly string[]): string[] {
  return codes.map((code) => page.words.message("explain.quoted", { label: labelOf(page, "lists", code) }));
}

/** Every code answered `yes`: the explanation's, or what counts for an element or a dimension where there is no explanation. */
export function reportedOf({ assessment, explanation }: AssessmentPage): readonly string[] {
  return (
    explanation?.reported ?? [
      ...new Set(
        [...assessment.elements, ...assessment.dimensions].flatMap(({ contributing }) => contributing),
      ),
    ]
  );
}

/** Every open question of the lists in use, once. */
export function openOf({ assessment }: AssessmentPage): string[] {
  return [...new Set([...assessment.elements, ...assessment.dimensions].flatMap(({ open }) => open))];
}

/** The dimension or group that an indicator belongs to, by its code. */
export const partOf = (code: string): string => code.slice(0, code.indexOf("."));

/** The label of a dimension or of a group of unscored questions. */
export function partLabel(page: Pick<AssessmentPage, "text">, part: string): string {
  return labelOf(page, page.text && Object.hasOwn(page.text.groups, part) ? "groups" : "dimensions", part);
}

/** True where the reasons say what every finding rests on or what would settle it. */
export const isExplained = (reasons: AssessmentReasons): boolean =>
  reasons.findings.some((finding) => "sets" in finding);

/** What `@spean/text` words an assessment from: the view of it, and the labels in the language of the page. */
export function textInputOf(page: AssessmentPage): AssessmentTextInput {
  const none = { uncounted: [], dimensions: [], findings: [] };
  const { explanation = { ...none, reported: reportedOf(page) } } = page;
  return {
    view: explainedView({ ...page, explanation }),
    labels: {
      title: page.text?.title.text ?? page.assessment.standard.id,
      dimension: (code) => labelOf(page, "dimensions", code),
      group: (code) => labelOf(page, "groups", code),
      list: (code) => labelOf(page, "lists", code),
      clause: (code) => labelOf(page, "clauses", code),
      indicator: (code) => labelOf(page, "indicators", code),
      finding: (code) => ({
        label: labelOf(page, "findings", code),
        meaning: page.text?.findings[code]?.meaning.text ?? code,
      }),
    },
    text: page.words,
  };
}
