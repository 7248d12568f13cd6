import type { CaseRecord, StandardText } from "@spean/model";
import type { DerivedAnswers } from "@spean/model/answers";
import { html, nothing, type TemplateResult } from "lit";
import { renderQuotedWords } from "../shared/names.js";
import type { ElementWords } from "../shared/words.js";

/** Words, texts and record that every section of a summary is made from. */
export interface CaseSummaryPage {
  readonly record: CaseRecord;
  readonly derived: DerivedAnswers;
  readonly words: ElementWords;
  /** Codes are shown without it. */
  readonly text: StandardText | undefined;
  /** True where names, numbers and notes are in the page at all. */
  readonly identityShown: boolean;
}

/** One line of a list of facts: its label, and what is known; `nothing` leaves the line out. */
export type LabelledFact = readonly [label: string, known: unknown];

/** Facts under their labels. */
export function renderLabelledFacts(lines: readonly LabelledFact[]): TemplateResult | typeof nothing {
  const known = lines.filter(([, fact]) => fact !== nothing && fact !== undefined && fact !== "");
  return known.length === 0
    ? nothing
    : html`<dl>${known.map(([label, fact]) => html`<div><dt>${label}</dt> <dd>${fact}</dd></div>`)}</dl>`;
}

/** A part of the page under its heading. */
export function renderSummarySection(part: string, title: string, content: unknown): TemplateResult {
  return html`<section part=${part} aria-labelledby=${part}><h3 id=${part}>${title}</h3>${content}</section>`;
}

/**
 * Renders personal data and free text only if `identityShown`: until then it is not in the DOM at all, so
 * that no search, print or screen reader reaches it. A visible mark stands in its place, so that nobody takes
 * it for missing.
 */
export function renderPersonalDetail(
  { identityShown, words }: CaseSummaryPage,
  content: string | TemplateResult | undefined,
): TemplateResult | typeof nothing {
  if (content === undefined) return nothing;
  return identityShown
    ? html`<span class="personal">${content}</span>`
    : html`<span class="withheld" part="withheld">${words.message("summary.identity.withheld")}</span>`;
}

/**
 * Words that somebody wrote or said, hidden like a name. On paper they have one line, and end in dots where
 * they need more.
 */
export const renderPersonalNote = (
  page: CaseSummaryPage,
  words: string | undefined,
): TemplateResult | typeof nothing =>
  renderPersonalDetail(page, words && html`<span class="note">${renderQuotedWords(words)}</span>`);

/**
 * Entries of which a printed page has room for the first few, and says how many more there are; a screen has
 * all.
 */
export function renderSummaryEntries(
  items: readonly unknown[],
  most: number,
  words: ElementWords,
): TemplateResult {
  const beyond = items.length - most;
  return html`<ul class="entries">
    ${items.map((item, index) => html`<li class=${index < most ? nothing : "beyond"}>${item}</li>`)}
    ${beyond > 0 ? html`<li class="rest">${words.message("explain.more", { count: beyond })}</li>` : nothing}
  </ul>`;
}

/** True where a record has so much in it that a printed page needs smaller letters. */
export function isLongRecord({ record, derived }: Pick<CaseSummaryPage, "record" | "derived">): boolean {
  const { person, journey, urgentNeeds, assessments, decisions, consents, referrals } = record;
  const lists = [
    person?.names,
    person?.documents,
    journey?.legs,
    urgentNeeds?.present,
    assessments,
    decisions,
    decisions,
    consents,
    referrals,
  ];
  const signs = Object.values(derived.answers).filter((answer) => answer === "yes").length;
  return signs + 3 * lists.reduce((sum, list) => sum + (list?.length ?? 0), 0) > 72;
}
