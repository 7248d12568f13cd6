import { html, nothing, type TemplateResult } from "lit";
import { type AssessmentPage, labelOf, partLabel, partOf } from "./assessment-page.js";

/** Signs by name. */
export function signs(page: AssessmentPage, codes: readonly string[]): TemplateResult | typeof nothing {
  if (codes.length === 0) return nothing;
  return html`<ul class="signs">
    ${codes.map((code) => html`<li part="sign">${labelOf(page, "indicators", code)}</li>`)}
  </ul>`;
}

/** Signs by name under the dimension or group that each belongs to, since one concept may be a sign of two. */
export function signsByPart(page: AssessmentPage, codes: readonly string[]): TemplateResult[] {
  return [...new Set(codes.map(partOf))].map(
    (part) => html`<h4>${partLabel(page, part)}</h4>
      ${signs(
        page,
        codes.filter((code) => partOf(code) === part),
      )}`,
  );
}
