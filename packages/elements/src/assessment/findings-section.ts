import { html, type TemplateResult } from "lit";
import { type AssessmentPage, standardLabelOf } from "./assessment-page.js";
import { renderSourceLines } from "./block-templates.js";
import { renderStateLines, renderStateWords } from "./state-lines.js";

/**
 * Each finding with its state, what it means, its state on each list where they differ, and where it comes
 * from.
 */
export function renderFindingsSection(page: AssessmentPage): TemplateResult {
  const { assessment, explanation, standard, text, words } = page;
  return html`<section part="findings" aria-labelledby="findings">
    <h3 id="findings">${words.message("explain.findings")}</h3>
    <ul class="rows">
      ${assessment.findings.map(({ code, state, byList }) => {
        const sources =
          explanation?.findings.filter(({ finding }) => finding === code).map((reason) => reason.sources) ??
          [];
        const differ = byList.some((entry) => entry.state !== state);
        return html`<li part="finding">
          <div class="line"><h4>${standardLabelOf(page, "findings", code)}</h4> ${renderStateWords(page, state)}</div>
          ${text?.findings[code] ? html`<p>${text.findings[code].meaning.text}</p>` : ""} ${differ ? renderStateLines(page, byList) : ""}
          ${renderSourceLines(sources, standard, words)}
        </li>`;
      })}
    </ul>
  </section>`;
}
