import { html, nothing, type TemplateResult } from "lit";
import type { AssessmentPage } from "./assessment-page.js";
import { renderStateLines } from "./state-lines.js";

/** Act, means and purpose, each with its state. */
export function renderElementsSection(page: AssessmentPage): TemplateResult | typeof nothing {
  const { assessment, words } = page;
  const codes = [...new Set(assessment.elements.map(({ code }) => code))];
  if (codes.length === 0) return nothing;
  return html`<section part="elements" aria-labelledby="elements">
    <h3 id="elements">${words.message("explain.elements")}</h3>
    <ul class="cards">
      ${codes.map(
        (code) =>
          html`<li part="element">
            <h4>${words.message(`element.${code}`)}</h4>
            ${renderStateLines(
              page,
              assessment.elements.filter((element) => element.code === code),
            )}
          </li>`,
      )}
    </ul>
  </section>`;
}
