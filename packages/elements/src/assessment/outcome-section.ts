import { html, type TemplateResult } from "lit";
import type { AssessmentPage } from "./assessment-page.js";

/** The outcome in words and a shape, with what it means and what it does not. */
export function renderOutcomeSection(page: AssessmentPage, sentences: readonly string[]): TemplateResult {
  const { assessment, words } = page;
  return html`<section class="outcome" part="outcome" aria-labelledby="outcome">
    <h3 id="outcome"><span class="kicker">${words.message("assessment.outcome")}</span> <span class="headline" data-state=${assessment.outcome}>${words.message(`state.${assessment.outcome}`)}</span></h3>
    <ul class="sentences">
      ${sentences.map((sentence, index) => html`<li class=${index === sentences.length - 1 ? "caution" : "sentence"}>${sentence}</li>`)}
    </ul>
  </section>`;
}
