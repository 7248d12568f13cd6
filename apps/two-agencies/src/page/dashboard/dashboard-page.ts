import { html, type TemplateResult } from "lit";
import type { DashboardFigures, DecisionWaitFigures } from "../../shared/dashboard.js";
import type { PageContext } from "../page-view.js";
import { renderBarTable } from "./bar-table.js";
import { renderMonthlySeries } from "./monthly-series.js";
import type { DashboardViewState } from "./dashboard-state.js";

const percent = 100;

function dimensionLabel({ texts, language }: PageContext, code: string): string {
  return texts[language]?.dimensions[code]?.label.text ?? code;
}

function wait({ words }: PageContext, { under }: DecisionWaitFigures, before: number | undefined): string {
  if (under === undefined) return words.message("dashboard.wait-over", { days: before ?? 0 });
  return before === undefined
    ? words.message("dashboard.wait-under", { days: under })
    : words.message("dashboard.wait-between", { from: before, days: under });
}

function figures(
  page: PageContext,
  { months, outcomes, dimensions, waits }: DashboardFigures,
  plot: DashboardViewState["plot"],
): TemplateResult {
  const { words } = page;
  const names = months.map(({ month }) => month);
  return html`<div class="dashboard">
    ${renderMonthlySeries(page, { title: words.message("dashboard.cases"), months: names, values: months.map(({ cases }) => cases), write: words.number, plot })}
    ${renderMonthlySeries(page, {
      title: words.message("dashboard.undetermined"),
      months: names,
      values: months.map(({ undetermined }) => undetermined),
      plot,
      write: (share) => words.message("dashboard.percent", { share: Math.round(share * percent) }),
    })}
    ${renderBarTable(page, {
      title: words.message("dashboard.outcomes-highest"),
      note: words.message("dashboard.outcomes-note"),
      rows: outcomes.map(({ outcome, cases }) => ({ label: words.message(`state.${outcome}`), cases })),
    })}
    ${renderBarTable(page, {
      title: words.message("dashboard.dimensions"),
      note: words.message("dashboard.dimensions-note"),
      rows: dimensions.map(({ dimension, cases }) => ({ label: dimensionLabel(page, dimension), cases })),
    })}
    ${
      waits.every(({ cases }) => cases === 0)
        ? html`<section class="card figures"><h2>${words.message("dashboard.waits")}</h2><p>${words.message("dashboard.no-decision")}</p></section>`
        : renderBarTable(page, {
            title: words.message("dashboard.waits"),
            rows: waits.map((one, index) => ({
              label: wait(page, one, waits[index - 1]?.under),
              cases: one.cases,
            })),
          })
    }
  </div>`;
}

/** Counts of cases: over time, by outcome, by dimension, and how long a decision took. */
export function renderDashboardPage(
  page: PageContext,
  { figures: found, failure, plot }: DashboardViewState,
  again: () => void,
): TemplateResult {
  const { words } = page;
  return html`<div class="head"><h1>${words.message("nav.dashboard")}</h1></div>
    <p>${words.message("dashboard.note", { fewest: 5 })}</p>
    ${
      failure
        ? html`<p class="notice" role="alert">${words.message(failure)} <button type="button"
          @click=${again}>${words.message("error.retry")}</button></p>`
        : null
    }
    ${found ? figures(page, found, plot) : html`<p role="status">…</p>`}`;
}
