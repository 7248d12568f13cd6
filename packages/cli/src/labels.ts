import type { PinnedStandard, StandardText } from "@spean/model";
import type { AssessmentLabels } from "@spean/text";

type Labelled = Readonly<Record<string, { readonly label: { readonly text: string } }>>;

const label = (section: Labelled, code: string) =>
  Object.hasOwn(section, code) ? section[code]!.label.text : code;

/**
 * A standard's words in one language. What the text does not have is shown as its code, never left out; that
 * goes for everything in a standard that the text is not about, whose indicators are shown by the meaning
 * that the standard itself gives them.
 */
export function standardLabelsOf(standard: PinnedStandard, text: StandardText): AssessmentLabels {
  if (text.standard !== standard.id) return codeLabels(standard);
  return {
    title: text.title.text,
    dimension: (code) => label(text.dimensions, code),
    group: (code) => label(text.groups, code),
    list: (code) => label(text.lists, code),
    clause: (code) => label(text.clauses, code),
    indicator: (code) => label(text.indicators, code),
    finding: (code) => ({
      label: label(text.findings, code),
      meaning: text.findings[code]?.meaning.text ?? code,
    }),
  };
}

function codeLabels({ id, indicators }: PinnedStandard): AssessmentLabels {
  const same = (code: string) => code;
  return {
    title: id,
    dimension: same,
    group: same,
    list: same,
    clause: same,
    indicator: (code) => indicators.find((indicator) => indicator.code === code)?.meaning ?? code,
    finding: (code) => ({ label: code, meaning: code }),
  };
}

/** Tests if a reviewer has signed every string of a text. */
export function textStatusOf(text: StandardText): "draft" | "reviewed" {
  const sections = [text.dimensions, text.groups, text.lists, text.findings, text.clauses, text.indicators];
  const strings = [
    text.title,
    ...sections.flatMap((section) => Object.values(section).flatMap((item) => Object.values(item))),
  ];
  return strings.every(({ status }) => status === "reviewed") ? "reviewed" : "draft";
}
