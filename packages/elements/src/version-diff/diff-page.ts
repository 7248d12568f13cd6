import type { StandardText, VersionCause } from "@spean/model";
import { html, type TemplateResult } from "lit";
import { labelOf, partLabel, partOf } from "../assessment/assessment-page.js";
import type { Texts } from "../screening/texts.js";
import type { Words } from "../shared/words.js";

/** One of the two versions: its number, and its text in each language that the page has. */
export interface ComparedVersion {
  readonly version: string;
  readonly texts: Texts;
}

/** Words and texts that every part of a shown difference is made from. */
export interface DiffPage {
  readonly words: Words;
  /** The text of each version; codes are shown without it. */
  readonly before: StandardText | undefined;
  readonly after: StandardText | undefined;
}

type Section = Parameters<typeof labelOf>[1];

/** The label of a code in the new version, in the old one where the new one has none, or the code itself. */
export function nameOf({ before, after }: DiffPage, section: Section, code: string): string {
  const label = labelOf({ text: after }, section, code);
  return label === code ? labelOf({ text: before }, section, code) : label;
}

/** A sign by name with the dimension or group that it belongs to, since one concept may be a sign of two. */
export function signName(page: DiffPage, code: string): string {
  const part = partOf(code);
  const label = partLabel({ text: page.after }, part);
  return `${nameOf(page, "indicators", code)} (${label === part ? partLabel({ text: page.before }, part) : label})`;
}

const sections = {
  clause: "clauses",
  dimension: "dimensions",
  finding: "findings",
  group: "groups",
  list: "lists",
} as const;

function partName(
  page: DiffPage,
  { kind, code }: Exclude<VersionCause, { kind: "strength" | "headline" }>,
): string {
  if (kind === "indicator") return signName(page, code);
  if (kind === "element")
    return code === "act" || code === "means" || code === "purpose"
      ? page.words.message(`element.${code}`)
      : code;
  return nameOf(page, sections[kind], code);
}

/** One thing that differs, in words. */
function causeWords(page: DiffPage, cause: VersionCause): string {
  const { words } = page;
  if (cause.kind === "headline") return words.message("diff.cause.headline");
  if (cause.kind === "strength") {
    const { code, list, before, after } = cause;
    return words.message("diff.cause.strength", {
      label: signName(page, code),
      list: words.message("explain.quoted", { label: nameOf(page, "lists", list) }),
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
export const causeList = (page: DiffPage, causes: readonly VersionCause[]): TemplateResult =>
  html`<ul class="signs">${causes.map((cause) => html`<li part="cause">${causeWords(page, cause)}</li>`)}</ul>`;
