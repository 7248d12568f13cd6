import type { Indicator, PinnedStandard, StandardText, Strength, Verification } from "@spean/model";
import type { TableColumn } from "./output/table.js";

/**
 * One indicator as `spean list` shows it: on one list (`strength`), or on every list it stands on
 * (`strengths`).
 */
export interface IndicatorListRow {
  readonly code: string;
  readonly dimension: string;
  readonly strength?: Strength;
  readonly strengths?: Readonly<Record<string, Strength>>;
  /** Verification of the strength; by list, where the lists differ or all are shown. */
  readonly verification: Verification | Readonly<Record<string, Verification>>;
  readonly label: string;
  readonly question: string;
  readonly guidance: string;
  /** `reviewed` only if label, question and guidance all are. */
  readonly status: "draft" | "reviewed";
}

/**
 * The rows of a list (the indicators that it counts), of a group of questions, or of everything; in the
 * standard's order.
 */
export function listIndicatorRows(
  standard: PinnedStandard,
  text: StandardText,
  code?: string,
): IndicatorListRow[] {
  return standard.indicators.flatMap((indicator) => {
    const shown = strengthOn(standard, indicator, code);
    return shown
      ? [{ code: indicator.code, dimension: indicator.dimension, ...shown, ...wordsOf(indicator, text) }]
      : [];
  });
}

function strengthOn(
  { lists }: PinnedStandard,
  { dimension, strengths, verification }: Indicator,
  code?: string,
): Pick<IndicatorListRow, "strength" | "strengths" | "verification"> | undefined {
  if (code === undefined) return { strengths, verification };
  if (!lists.some((list) => list.code === code))
    return dimension === code ? { strength: "none", verification: common(verification) } : undefined;
  const strength = strengths[code];
  return strength === undefined || strength === "none"
    ? undefined
    : { strength, verification: verification[code] ?? "unverified" };
}

/** The one verification on all lists, if it is one. */
function common(verification: Readonly<Record<string, Verification>>): IndicatorListRow["verification"] {
  const [only, ...others] = new Set(Object.values(verification));
  return only !== undefined && others.length === 0 ? only : verification;
}

function wordsOf(
  { code, meaning }: Indicator,
  { indicators }: StandardText,
): Pick<IndicatorListRow, "label" | "question" | "guidance" | "status"> {
  const words = indicators[code];
  if (!words) return { label: meaning, question: "", guidance: "", status: "draft" };
  const { label, question, guidance } = words;
  const status = [label, question, guidance].every((string) => string.status === "reviewed")
    ? "reviewed"
    : "draft";
  return { label: label.text, question: question.text, guidance: guidance.text, status };
}

/**
 * The columns of the table. The label comes last: nobody can tell how wide Khmer and Thai are on a terminal.
 */
export function listIndicatorColumns(
  { lists }: PinnedStandard,
  code?: string,
): TableColumn<IndicatorListRow>[] {
  const strengths = lists.map((list): TableColumn<IndicatorListRow> => ({
    title: list.code,
    cell: ({ strengths: all }) => all?.[list.code] ?? "-",
  }));
  return [
    { title: "code", cell: (row) => row.code },
    { title: "dimension", cell: (row) => row.dimension },
    ...(code === undefined
      ? strengths
      : [{ title: "strength", cell: ({ strength }: IndicatorListRow) => strength ?? "-" }]),
    {
      title: "verification",
      cell: ({ verification }) =>
        typeof verification === "string" ? verification : [...new Set(Object.values(verification))].join("/"),
    },
    { title: "label", cell: (row) => row.label },
  ];
}
