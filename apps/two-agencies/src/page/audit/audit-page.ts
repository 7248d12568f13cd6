import type { AlteredPlace } from "@spean/store/client";
import { html, nothing, type TemplateResult } from "lit";
import type { AuditItem } from "../../shared/audit.js";
import { wordOfCode } from "../code-words.js";
import { showCaseNumber } from "../labels.js";
import type { PageContext } from "../page-view.js";
import type { AuditViewState, AuditPageActions } from "./audit-state.js";

function entry(
  page: PageContext,
  { number, at, name, role, action, outcome, case: of }: AuditItem,
): TemplateResult {
  const { words } = page;
  return html`<li class="entry">
    <h2><span class="quiet">${number}</span> <code translate="no" lang="en">${action}</code></h2>
    <p class="quiet">${words.message("history.at", words.moment(at))}</p>
    <p>${name ?? words.message("audit.nobody")}</p>
    <p class="marks">
      ${role ? html`<span class="mark">${wordOfCode(words, role, { family: "role", other: "code.other" })}</span>` : nothing}
      <span class="mark"><code translate="no" lang="en">${outcome}</code></span>
      ${of ? html`<span class="mark">${words.message("case.number", { number: showCaseNumber(page, of) })}</span>` : nothing}
    </p>
  </li>`;
}

/** Names what was changed, in the words of whoever runs the system: tables, ids, and what is wrong. */
const alteredPlaces = (places: readonly AlteredPlace[]): TemplateResult =>
  html`<ul translate="no" lang="en">
    ${places.map(({ table, row, reason }) => html`<li><code>${table} ${row}: ${reason}</code></li>`)}
  </ul>`;

function verification(
  { words }: PageContext,
  { verified, busy }: AuditViewState,
  { verify }: AuditPageActions,
): TemplateResult {
  const told =
    verified &&
    (verified.ok
      ? words.message("audit.whole", { count: verified.rows })
      : verified.reason === "altered"
        ? words.message("audit.altered", { count: verified.places.length })
        : words.message("audit.broken", { number: verified.row }));
  return html`<section class="card demonstration">
    <p>${words.message("audit.note")}</p>
    <button type="button" ?disabled=${busy} @click=${verify}>${words.message("audit.verify")}</button>
    <p role="status" class=${told ? "notice" : nothing}>${told}</p>
    ${verified && !verified.ok && verified.reason === "altered" ? alteredPlaces(verified.places) : nothing}
  </section>`;
}

/** The audit log, newest first, and the button that has its chain walked. */
export function renderAuditPage(
  page: PageContext,
  state: AuditViewState,
  actions: AuditPageActions,
): TemplateResult {
  const { words } = page;
  return html`<div class="head"><h1>${words.message("nav.audit")}</h1></div>
    ${state.failed ? html`<p class="notice" role="alert">${words.message("error.unreachable")}</p>` : nothing} ${verification(page, state, actions)}
    <ol class="entries">
      ${state.entries.map((one) => entry(page, one))}
    </ol>
    ${
      state.next === undefined
        ? nothing
        : html`<button type="button" ?disabled=${state.busy}
          @click=${actions.older}>${words.message("audit.older")}</button>`
    }`;
}
