import { type AssessmentTextInput, createClauseBlocks } from "@spean/text";
import { html, nothing, type TemplateResult } from "lit";
import {
  type AssessmentPage,
  standardLabelOf,
  standardPartLabel,
  partOf,
  reportedSignCodes,
} from "./assessment-page.js";
import { renderTextBlocks, renderSignList } from "./block-templates.js";
import { renderStateLines } from "./state-lines.js";

/**
 * Every dimension with its state, the signs that were reported in it and the rules that they met; then the
 * reported signs of the unscored groups. Signs on no list in use are left out: they count for no dimension,
 * and are named in a section of their own.
 */
export function renderDimensionsSection(page: AssessmentPage, input: AssessmentTextInput): TemplateResult {
  const { assessment, explanation, words } = page;
  const codes = [...new Set(assessment.dimensions.map(({ code }) => code))];
  const uncounted = new Set(explanation?.uncounted);
  const reported = reportedSignCodes(page).filter((code) => !uncounted.has(code));
  const groups = [...new Set(reported.map(partOf))].filter((part) => !codes.includes(part));
  const signsOf = (part: string): TemplateResult | typeof nothing => {
    const signs = reported.filter((code) => partOf(code) === part);
    return signs.length > 0
      ? renderSignList(signs.map((code) => standardLabelOf(page, "indicators", code)))
      : nothing;
  };
  // the signs that a rule counted stand above it, among all that were reported
  const rulesOf = (dimension: string): TemplateResult[] =>
    renderTextBlocks(createClauseBlocks(dimension, input).filter(({ role }) => role !== "sign"));
  return html`<section part="dimensions" aria-labelledby="dimensions">
    <h3 id="dimensions">${words.message("assessment.dimensions", { count: reported.length })}</h3>
    <ul class="rows">
      ${codes.map(
        (code) =>
          html`<li part="dimension">
            <div class="line"><h4>${standardPartLabel(page, code)}</h4> ${renderStateLines(
              page,
              assessment.dimensions.filter((dimension) => dimension.code === code),
            )}</div>
            ${signsOf(code)} ${rulesOf(code)}
          </li>`,
      )}
      ${groups.map((group) => html`<li part="dimension"><h4>${standardPartLabel(page, group)}</h4>${signsOf(group)}</li>`)}
    </ul>
  </section>`;
}
