import type { Language, UrgentNeeds } from "@spean/model";
import { urgentNeedCodes, urgentNeedMessages } from "@spean/text";
import { html, nothing, type TemplateResult } from "lit";
import { renderQuotedWords } from "../shared/names.js";
import { elementWordsOf } from "../shared/words.js";

/**
 * Urgent needs as text: every question with what is known, since one that was not asked is still to be asked.
 */
export function renderUrgentNeedsText(needs: UrgentNeeds | undefined, language: Language): TemplateResult {
  const words = elementWordsOf(language);
  const title = words.message("urgent.title");
  return html`<section class="urgent" part="urgent" aria-labelledby="urgent-heading" lang=${words.language}>
    <h2 id="urgent-heading">${title}</h2>
    <dl>
      ${urgentNeedCodes.map((need) => {
        const { answer = "not-asked", note } = needs?.[need] ?? {};
        return html`<dt>${words.message(urgentNeedMessages[need].question)}</dt>
          <dd>${words.message(`answer.${answer}`)}</dd>
          ${note ? html`<dd>${renderQuotedWords(note)}</dd>` : nothing}`;
      })}
      ${
        needs?.note
          ? html`<dt>${words.message("urgent.all-note")}</dt>
              <dd>${renderQuotedWords(needs.note)}</dd>`
          : nothing
      }
    </dl>
  </section>`;
}
