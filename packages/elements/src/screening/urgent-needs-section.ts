import type { Answer, Language } from "@spean/model";
import { type UrgentNeedCode, urgentNeedCodes, urgentNeedMessages } from "@spean/text";
import { html, nothing, type TemplateResult } from "lit";
import { renderAnswerQuestion, type ChosenAnswer, chosenAnswerOf } from "../shared/answer-question.js";
import { elementWordsOf } from "../shared/words.js";

/** State and callbacks of the section of urgent needs. */
export interface UrgentNeedsSectionView {
  readonly language: Language;
  readonly interviewLanguage: Language;
  readonly needs: { readonly [need in UrgentNeedCode]?: Answer };
  readonly disabled: boolean;
  /** True where it stands by itself: its heading is then the first of the element. */
  readonly alone?: boolean;
  /** Content below a question, such as its note. */
  readonly below?: (need: UrgentNeedCode) => unknown;
  readonly choose: (need: UrgentNeedCode, answer: ChosenAnswer | undefined) => void;
}

function question(
  need: UrgentNeedCode,
  { language, interviewLanguage, needs, disabled, choose }: UrgentNeedsSectionView,
): TemplateResult {
  const wording = (of: Language) => ({
    language: elementWordsOf(of).language,
    question: elementWordsOf(of).message(urgentNeedMessages[need].question),
  });
  return renderAnswerQuestion({
    id: `urgent.${need}`,
    asked: wording(interviewLanguage),
    read: interviewLanguage === language ? undefined : wording(language),
    guidance: elementWordsOf(language).message(urgentNeedMessages[need].guidance),
    chosen: chosenAnswerOf(needs[need]),
    disabled,
    choose: (answer) => choose(need, answer),
  });
}

/**
 * Urgent needs and safety, before every other question.
 *
 * Source: WHO ethical and safety recommendations for interviewing trafficked women (2003), recommendations 1
 * and 2.
 */
export function renderUrgentNeedsSection(view: UrgentNeedsSectionView): TemplateResult {
  const words = elementWordsOf(view.language);
  const title = words.message("urgent.title");
  return html`<section class="urgent" part="urgent" aria-labelledby="urgent-heading">
    ${view.alone ? html`<h2 id="urgent-heading">${title}</h2>` : html`<h3 id="urgent-heading" tabindex="-1">${title}</h3>`}
    <p class="note">${words.message("urgent.note")}</p>
    ${urgentNeedCodes.map((need) => [question(need, view), view.below?.(need) ?? nothing])}
  </section>`;
}
