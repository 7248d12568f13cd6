import type { StandardText, VersionCause } from "@spean/model";
import { html, type TemplateResult } from "lit";
import { standardLabelOf, standardPartLabel, partOf } from "../assessment/assessment-page.js";
import type { StandardTexts } from "../screening/texts.js";
import type { ElementWords } from "../shared/words.js";

/** One of the two versions: its number, and its text in each language that the page has. */
export interface ComparedStandardVersion {
  readonly version: string;
  readonly texts: StandardTexts;
}

/** Words and texts that every part of a shown difference is made from. */
export interface VersionDiffPage {
  readonly words: ElementWords;
  /** The text of each version; codes are shown without it. */
  readonly before: StandardText | undefined;
  readonly after: StandardText | undefined;
}

type Section = Parameters<typeof standardLabelOf>[1];

/** The label of a code in the new version, in the old one where the new one has none, or the code itself. */
export function labelInEitherVersion(
  { before, after }: VersionDiffPage,
  section: Section,
  code: string,
): string {
  const label = standardLabelOf({ text: after }, section, code);
  return label === code ? standardLabelOf({ text: before }, section, code) : label;
}

/** A sign by name with the dimension or group that it belongs to, since one concept may be a sign of two. */
export function signNameInVersion(page: VersionDiffPage, code: string): string {
  const part = partOf(code);
  const label = standardPartLabel({ text: page.after }, part);
  return `${labelInEitherVersion(page, "indicators", code)} (${label === part ? standardPartLabel({ text: page.before }, part) : label})`;
}

const sections = {
  clause: "clauses",
  dimension: "dimensions",
  finding: "findings",
  group: "groups",
  list: "lists",
} as const;

function partName(
  page: VersionDiffPage,
  { kind, code }: Exclude<VersionCause, { kind: "strength" | "headline" }>,
): string {
  if (kind === "indicator") return signNameInVersion(page, code);
  if (kind === "element")
    return code === "act" || code === "means" || code === "purpose"
      ? page.words.message(`element.${code}`)
      : code;
  return labelInEitherVersion(page, sections[kind], code);
}

/** One thing that differs, in words. */
function causeWords(page: VersionDiffPage, cause: VersionCause): string {
  const { words } = page;
  if (cause.kind === "headline") return words.message("diff.cause.headline");
  if (cause.kind === "strength") {
    const { code, list, before, after } = cause;
    return words.message("diff.cause.strength", {
      label: signNameInVersion(page, code),
      list: words.message("explain.quoted", { label: labelInEitherVersion(page, "lists", list) }),
      before: words.message(`strength.${before}`),
      after: words.message(`strength.${after}`),
    });
  }
  return words.message("diff.cause.part", {
    kind: words.message(`diff.kind.${cause.kind}`),
    label: partName(page, cause),
    change: words.message(`diff.change.${cause.change}`),
  });
}

/** Causes as a list. */
export const renderCauseList = (page: VersionDiffPage, causes: readonly VersionCause[]): TemplateResult =>
  html`<ul class="signs">${causes.map((cause) => html`<li part="cause">${causeWords(page, cause)}</li>`)}</ul>`;
