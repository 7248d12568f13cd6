import { html, type TemplateResult } from "lit";
import {
  type AssessmentPage,
  labelOf,
  listNames,
  partLabel,
  partOf,
  reportedOf,
  sourceLine,
} from "./assessment-page.js";
import { sourceLines } from "./source-lines.js";
import { signs } from "./sign-list.js";
import { stateLines } from "./state-lines.js";

/**
 * Every dimension with its state, the signs that were reported in it and the rules that they met; then the reported signs of the
 * unscored groups. Signs on no list in use are left out: they count for no dimension, and are named in a section of their own.
 */
export function dimensionsSection(page: AssessmentPage): TemplateResult {
  const { assessment, explanation, words } = page;
  const codes = [...new Set(assessment.dimensions.map(({ code }) => code))];
  const uncounted = new Set(explanation?.uncounted);
  const reported = reportedOf(page).filter((code) => !uncounted.has(code));
  const groups = [...new Set(reported.map(partOf))].filter((part) => !codes.includes(part));
  const signsOf = (part: string) =>
    signs(
      page,
      reported.filter((code) => partOf(code) === part),
    );
  return html`<section part="dimensions" aria-labelledby="dimensions">
    <h3 id="dimensions">${words.message("assessment.dimensions", { count: reported.length })}</h3>
    <ul class="rows">
      ${codes.map(
        (code) =>
          html`<li part="dimension">
            <div class="line"><h4>${partLabel(page, code)}</h4> ${stateLines(
              page,
              assessment.dimensions.filter((dimension) => dimension.code === code),
            )}</div>
            ${signsOf(code)} ${clauses(page, code)}
          </li>`,
      )}
      ${groups.map((group) => html`<li part="dimension"><h4>${partLabel(page, group)}</h4>${signsOf(group)}</li>`)}
    </ul>
  </section>`;
}

/** The rules that made a dimension positive, each once with the lists that it holds on. */
function clauses(page: AssessmentPage, dimension: string): TemplateResult[] {
  const entries = page.explanation?.dimensions.filter((entry) => entry.dimension === dimension) ?? [];
  const met = new Map(
    entries.flatMap((entry) => entry.clauses.map((clause) => [clause.code, clause] as const)),
  );
  return [...met.values()].map(({ code, sources }) => {
    const lists = entries
      .filter((entry) => entry.clauses.some((clause) => clause.code === code))
      .map(({ list }) => list);
    const rule = page.words.message("explain.clause", {
      clause: labelOf(page, "clauses", code),
      lists: page.words.list(listNames(page, lists)),
    });
    // what follows the colon in running text stands above it here
    return html`<p class="clause" part="clause">${rule.replace(/[:៖]$/u, "")}</p>
      ${sourceLines(
        page,
        sources.map((source) => sourceLine(page, source)),
      )}`;
  });
}
