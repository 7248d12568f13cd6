import type { AgeClass, Assessment, AssessmentReasons, Standard, StandardText } from "@spean/model";
import type { AssessmentTextInput, ExplanationBlocks } from "@spean/text";
import type { ElementWords } from "../shared/words.js";

/** An assessment to be shown, and everything that its sections are made from. */
export interface AssessmentPage {
  readonly assessment: Assessment;
  readonly explanation: AssessmentReasons | undefined;
  /** Works out the whole explanation, for whoever asks. */
  readonly explain?: ((input: AssessmentTextInput) => ExplanationBlocks) | undefined;
  /** Only where it is the release that the assessment is pinned to. */
  readonly standard: Standard | undefined;
  /** Only where it is about the same standard; codes are shown without it. */
  readonly text: StandardText | undefined;
  readonly ageClass: AgeClass | undefined;
  readonly takenBack: number;
  readonly words: ElementWords;
}

type Section = "dimensions" | "groups" | "lists" | "clauses" | "indicators" | "findings";

/** The label of a code in the standard's text, or the code itself. */
export function standardLabelOf(
  { text }: Pick<AssessmentPage, "text">,
  section: Section,
  code: string,
): string {
  const labels: Readonly<Record<string, { readonly label: { readonly text: string } }>> =
    text?.[section] ?? {};
  return Object.hasOwn(labels, code) ? labels[code]!.label.text : code;
}

/** The labels of lists, each in quotation marks, joined. */
export function quotedListLabels(
  page: Pick<AssessmentPage, "text" | "words">,
  codes: readonly string[],
): string[] {
  return codes.map((code) =>
    page.words.message("explain.quoted", { label: standardLabelOf(page, "lists", code) }),
  );
}

/**
 * Every code answered `yes`: the explanation's, or what counts for an element or a dimension where there is
 * no explanation.
 */
export function reportedSignCodes({ assessment, explanation }: AssessmentPage): readonly string[] {
  return (
    explanation?.reported ?? [
      ...new Set(
        [...assessment.elements, ...assessment.dimensions].flatMap(({ contributing }) => contributing),
      ),
    ]
  );
}

/** Every open question of the lists in use, once. */
export function openQuestionCodes({ assessment }: AssessmentPage): string[] {
  return [...new Set([...assessment.elements, ...assessment.dimensions].flatMap(({ open }) => open))];
}

/** The dimension or group that an indicator belongs to, by its code. */
export const partOf = (code: string): string => code.slice(0, code.indexOf("."));

/** The label of a dimension or of a group of unscored questions. */
export function standardPartLabel(page: Pick<AssessmentPage, "text">, part: string): string {
  return standardLabelOf(
    page,
    page.text && Object.hasOwn(page.text.groups, part) ? "groups" : "dimensions",
    part,
  );
}

/** The input of `@spean/text`: the view of the assessment, and the labels in the language of the page. */
export function assessmentTextInputOf(page: AssessmentPage): AssessmentTextInput {
  const labelIn = (section: Section) => (code: string) => standardLabelOf(page, section, code);
  const none = { uncounted: [], dimensions: [], findings: [] };
  const {
    assessment,
    ageClass,
    takenBack,
    explanation = { ...none, reported: reportedSignCodes(page) },
  } = page;
  return {
    view: { assessment, explanation, sources: page.standard?.sources, ageClass, takenBack },
    labels: {
      title: page.text?.title.text ?? page.assessment.standard.id,
      dimension: labelIn("dimensions"),
      group: labelIn("groups"),
      list: labelIn("lists"),
      clause: labelIn("clauses"),
      indicator: labelIn("indicators"),
      finding: (code) => ({
        label: standardLabelOf(page, "findings", code),
        meaning: page.text?.findings[code]?.meaning.text ?? code,
      }),
    },
    text: page.words,
  };
}
