import { html, type TemplateResult } from "lit";
import { type AssessmentPage, labelOf } from "./assessment-page.js";
import { sourceTemplates } from "./block-templates.js";
import { stateLines, stateWords } from "./state-lines.js";

/** Each finding with its state, what it means, its state on each list where they differ, and where it comes from. */
export function findingsSection(page: AssessmentPage): TemplateResult {
  const { assessment, explanation, standard, text, words } = page;
  return html`<section part="findings" aria-labelledby="findings">
    <h3 id="findings">${words.message("explain.findings")}</h3>
    <ul class="rows">
      ${assessment.findings.map(({ code, state, byList }) => {
        const sources =
          explanation?.findings
            .filter(({ finding }) => finding === code)
            .flatMap((reason) => reason.sources) ?? [];
        const differ = byList.some((entry) => entry.state !== state);
        return html`<li part="finding">
          <div class="line"><h4>${labelOf(page, "findings", code)}</h4> ${stateWords(page, state)}</div>
          ${text?.findings[code] ? html`<p>${text.findings[code].meaning.text}</p>` : ""} ${differ ? stateLines(page, byList) : ""}
          ${sourceTemplates(standard, sources, words)}
        </li>`;
      })}
    </ul>
  </section>`;
}
