import type { AgeClass, Assessment, SourceReference, Standard, StandardText } from "@spean/model";
import type { Words } from "../shared/words.js";
import type { AssessmentExplanation } from "./explanation.js";

/** What every part of a shown assessment is made from. */
export interface AssessmentPage {
  readonly assessment: Assessment;
  readonly explanation: AssessmentExplanation | undefined;
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

/** A source as a line: who published what, when, and where in it, as the standard says it. */
export function sourceLine(
  { standard }: Pick<AssessmentPage, "standard">,
  { source: id, locator }: SourceReference,
): string {
  const source = standard?.sources.find((candidate) => candidate.id === id);
  if (!source) return `${id}, ${locator}`;
  const { title, publisher, year } = source;
  return `${title} (${year === undefined ? publisher : `${publisher}, ${year}`}), ${locator}`;
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
