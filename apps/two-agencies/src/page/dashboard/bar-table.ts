import { html, nothing, svg, type TemplateResult } from "lit";
import type { SuppressedCount } from "../../shared/dashboard.js";
import type { PageContext } from "../page-view.js";

/** One bar: what it counts, in words, and how many. */
export interface ChartBar {
  readonly label: string;
  readonly cases: SuppressedCount;
}

const bar = (cases: number, most: number) =>
  html`<svg class="bar-of" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
    ${svg`<rect width=${most === 0 ? 0 : (100 * cases) / most} height="8" />`}
  </svg>`;

/** Counts as a table whose rows are bars: the same thing to look at and to read out. */
export function renderBarTable(
  { words }: PageContext,
  {
    title,
    note,
    rows,
  }: { readonly title: string; readonly note?: string; readonly rows: readonly ChartBar[] },
): TemplateResult {
  const most = Math.max(0, ...rows.map(({ cases }) => cases ?? 0));
  return html`<section class="card figures">
    <h2>${title}</h2>
    ${note === undefined ? nothing : html`<p class="quiet">${note}</p>`}
    <table>
      ${rows.map(
        ({ label, cases }) =>
          html`<tr>
            <th scope="row">${label}</th>
            <td>${cases === null ? html`<span class="quiet">${words.message("dashboard.hidden")}</span>` : html`<span>${words.number(cases)}</span>${bar(cases, most)}`}</td>
          </tr>`,
      )}
    </table>
  </section>`;
}
