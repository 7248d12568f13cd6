import { html, nothing, type TemplateResult } from "lit";
import type { PageContext } from "../page-view.js";
import type { drawPlotDirective, MonthlyValues } from "./plot.js";

/** Values over months, and what draws them. */
export interface MonthlySeries extends MonthlyValues {
  /** The directive that draws the plot; without it only the table is shown. */
  readonly plot: typeof drawPlotDirective | undefined;
}

/** Values over months as a plot, and as a table for whoever does not see it. */
export function renderMonthlySeries(page: PageContext, series: MonthlySeries): TemplateResult {
  const { words } = page;
  const { title, months, values, write, plot: draw } = series;
  return html`<section class="card figures">
    <h2>${title}</h2>
    ${draw ? html`<div class="plot" aria-hidden="true" ${draw(page, series)}></div>` : nothing}
    <details ?open=${!draw}>
      <summary>${words.message("dashboard.as-table")}</summary>
      <table>
        ${months.map((month, index) => {
          const value = values[index] ?? null;
          return html`<tr>
            <th scope="row">${words.month(month)}</th>
            <td>${value === null ? words.message("dashboard.hidden") : write(value)}</td>
          </tr>`;
        })}
      </table>
    </details>
  </section>`;
}
