import type { StandardText } from "@spean/model";
import type { QuestionSection } from "@spean/standard/sections";
import { html, type TemplateResult } from "lit";
import type { ElementWords } from "../shared/words.js";
import { sectionHeadingOf } from "./texts.js";

/** State and callbacks of the list of sections. */
export interface SectionNavigation {
  readonly words: ElementWords;
  readonly text: StandardText | undefined;
  readonly sections: readonly QuestionSection[];
  readonly isAnswered: (indicator: string) => boolean;
  readonly onlyUnanswered: boolean;
  readonly filter: (onlyUnanswered: boolean) => void;
  readonly goTo: (section: string) => void;
}

function answeredOf({ indicators }: QuestionSection, isAnswered: SectionNavigation["isAnswered"]): number {
  return indicators.filter(({ code }) => isAnswered(code)).length;
}

function sectionLink(
  section: QuestionSection,
  { words, text, isAnswered, goTo }: SectionNavigation,
): TemplateResult {
  const total = section.indicators.length;
  const answered = answeredOf(section, isAnswered);
  return html`<li>
    <button type="button" class="link" @click=${() => goTo(section.code)}>
      <span lang=${text?.language ?? "en"}>${sectionHeadingOf(section.code, text)}</span>
      <span class="count">${words.message("screening.section-progress", { answered, total })}</span>
    </button>
  </li>`;
}

/**
 * Progress, the filter, and a way to every section. The line of progress is a live region: it tells how far
 * one is, never what the answers show.
 */
export function renderSectionNavigation(view: SectionNavigation): TemplateResult {
  const { words, sections, isAnswered, onlyUnanswered, filter } = view;
  const total = sections.reduce((sum, { indicators }) => sum + indicators.length, 0);
  const answered = sections.reduce((sum, section) => sum + answeredOf(section, isAnswered), 0);
  return html`<nav part="navigation" aria-label=${words.message("screening.sections")}>
    <p role="status">${words.message("screening.progress", { answered, total })}</p>
    <progress aria-hidden="true" .max=${total} .value=${answered}></progress>
    <ol>
      ${sections.map((section) => sectionLink(section, view))}
    </ol>
    <label class="filter">
      <input type="checkbox" .checked=${onlyUnanswered}
        @change=${(event: Event) => filter((event.target as HTMLInputElement).checked)} />
      ${words.message("screening.only-unanswered")}
    </label>
  </nav>`;
}
