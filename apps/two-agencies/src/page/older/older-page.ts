import { html, nothing, type TemplateResult } from "lit";
import type { OmittedOlderValue, OlderReport } from "../../shared/older.js";
import type { PageContext } from "../page-view.js";
import type { OlderDataViewState } from "./older-state.js";

/** The same thing about several rows: what it is, and of how many rows. */
interface Group extends Pick<OmittedOlderValue, "kind" | "field" | "code" | "reason"> {
  readonly rows: readonly string[];
}

function grouped(notTaken: readonly OmittedOlderValue[]): Group[] {
  const groups = new Map<string, Group>();
  for (const { row, line: _, ...rest } of notTaken) {
    const key = JSON.stringify([rest.kind, rest.field, rest.code, rest.reason]);
    groups.set(key, { ...rest, rows: [...(groups.get(key)?.rows ?? []), row] });
  }
  return [...groups.values()];
}

function group({ words }: PageContext, { kind, field, code, reason, rows }: Group): TemplateResult {
  return html`<tr>
    <th scope="row">${words.message(`older.kind.${kind}`)}</th>
    <td>${field === undefined ? nothing : html`<code translate="no">${field}${code === undefined ? "" : ` = ${code}`}</code>`}</td>
    <td lang="en">${reason}</td>
    <td>
      <details>
        <summary>${words.message("older.rows", { count: rows.length })}</summary>
        <p translate="no">${[...new Set(rows)].join(", ")}</p>
      </details>
    </td>
  </tr>`;
}

function report(page: PageContext, { rows, ready, imported, notTaken }: OlderReport): TemplateResult {
  const { words } = page;
  return html`<section class="card older">
    <p>${words.message("older.counts", { rows, ready, imported })}</p>
    <h2>${words.message("older.not-taken")}</h2>
    <p class="quiet">${words.message("older.not-taken-note")}</p>
    <div class="scrolls" tabindex="0" role="region" aria-label=${words.message("older.not-taken")}>
      <table>
        <thead>
          <tr>
            ${(["why", "field", "reason", "rows-head"] as const).map((head) => html`<th scope="col">${words.message(`older.${head}`)}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${grouped(notTaken).map((one) => group(page, one))}
        </tbody>
      </table>
    </div>
  </section>`;
}

/**
 * Renders the report on the older data: counts, a button that imports, and a table of what cannot be
 * imported.
 */
export function renderOlderDataPage(
  page: PageContext,
  { report: found, added, busy, failure }: OlderDataViewState,
  takeOver: () => void,
): TemplateResult {
  const { words, may } = page;
  return html`<div class="head">
      <h1>${words.message("nav.older")}</h1>
      <p class="tools">
        ${
          may("older.import")
            ? html`<button type="button" class="primary" ?disabled=${busy}
          @click=${takeOver}>${words.message("older.import")}</button>`
            : nothing
        }
        <a class="button" href="/api/older/csv" download>${words.message("older.csv")}</a>
        <a class="button" href="/api/older" download="older-data.json">${words.message("older.json")}</a>
      </p>
    </div>
    ${failure ? html`<p class="notice" role="alert">${words.message(failure)}</p>` : nothing}
    <p role="status">${added === undefined ? nothing : words.message("older.added", { count: added })}</p>
    ${found ? report(page, found) : nothing}`;
}
