import { html, nothing, type TemplateResult } from "lit";
import { type AssessmentPage, quotedListLabels } from "./assessment-page.js";

/**
 * The release that the assessment is pinned to, in full, so that it can be verified again years later, and
 * the note on draft words.
 */
export function renderBasisSection(page: AssessmentPage): TemplateResult {
  const { assessment, text, words } = page;
  const { standard, engine, lists, draftLists } = assessment;
  const draft = words.status === "draft" || !text || text.title.status === "draft";
  return html`<section class="basis" part="basis" aria-labelledby="basis">
    <h3 id="basis">${words.message("assessment.basis")}</h3>
    <dl>
      <dt>${words.message("assessment.standard")}</dt>
      <dd>${text ? `${text.title.text} ` : nothing}<code lang="zxx">${standard.id} ${standard.version}</code></dd>
      <dt>${words.message("assessment.digest")}</dt>
      <dd><code lang="zxx">${standard.digest}</code></dd>
      <dt>${words.message("assessment.engine")}</dt>
      <dd><code lang="zxx">${engine.name} ${engine.version}</code></dd>
      <dt>${words.message("assessment.lists")}</dt>
      <dd>${words.list(quotedListLabels(page, lists))}</dd>
      ${draftLists.length > 0 ? html`<dt>${words.message("assessment.draft-lists")}</dt><dd>${words.list(quotedListLabels(page, draftLists))}</dd>` : nothing}
    </dl>
    ${draft ? html`<p>${words.message("explain.draft-text")}</p>` : nothing}
  </section>`;
}
