import type { CaseListItem } from "@spean/store/client";
import { html, nothing, type TemplateResult } from "lit";
import { pagePath } from "../../shared/page-routes.js";
import { showCaseNumber } from "../labels.js";
import type { PageContext } from "../page-view.js";
import { renderOutcomeMarks } from "./outcome-marks.js";
import { renderCaseSearchForm } from "./search-form.js";
import type { CaseListViewState, CaseListActions } from "./list-state.js";

function entry(
  page: PageContext,
  { id, title, ageClass, number: ordinal, createdAt, ...standing }: CaseListItem,
): TemplateResult {
  const { words, link } = page;
  const number = words.message("case.number", {
    number: showCaseNumber(page, { number: ordinal, createdAt }),
  });
  return html`<li class="entry">
    <h2>
      <a href=${link(pagePath("caseOpen", id))}>${title === undefined ? number : html`<span lang="en">${title}</span> <span class="quiet">${number}</span>`}</a>
    </h2>
    <p class="quiet">${words.message("case.begun", words.moment(createdAt))}</p>
    <p class="marks">
      <span class="mark">${words.message(`age-class.${ageClass}`)}</span>
      ${renderOutcomeMarks(page, standing)}
    </p>
  </li>`;
}

function demonstration(
  { words }: PageContext,
  { busy, added }: CaseListViewState,
  { demonstrate }: CaseListActions,
): TemplateResult {
  return html`<section class="card demonstration">
    <button type="button" ?disabled=${busy} @click=${demonstrate}>${words.message("list.load")}</button>
    <p class="quiet">${words.message("list.load-note")}</p>
    <p role="status">${added === undefined ? nothing : words.message(added === 0 ? "list.loaded-none" : "list.loaded", { count: added })}</p>
  </section>`;
}

/** The list of cases, newest first, and the button that loads the published ones. */
export function renderCaseListPage(
  page: PageContext,
  state: CaseListViewState,
  actions: CaseListActions,
): TemplateResult {
  const { words, link, may, session } = page;
  const { cases, search, next, busy, failure } = state;
  const sought = Object.keys(search).length > 0;
  return html`<div class="head">
      <h1>${words.message("nav.list")}</h1>
      ${may("case.begin") ? html`<a class="primary" href=${link(pagePath("caseBegin"))}>${words.message("nav.new")}</a>` : nothing}
    </div>
    ${
      failure
        ? html`<p class="notice" role="alert">${words.message(failure)} <button type="button"
          @click=${actions.again}>${words.message("error.retry")}</button></p>`
        : nothing
    }
    ${renderCaseSearchForm(page, state, actions)}
    ${cases?.length === 0 ? html`<p class="card" role="status">${words.message(sought ? "find.none" : "list.empty")}</p>` : nothing}
    <ol class="entries">
      ${cases?.map((item) => entry(page, item))}
    </ol>
    ${
      next === undefined
        ? nothing
        : html`<button type="button" ?disabled=${busy}
      @click=${actions.older}>${words.message("list.older")}</button>`
    }
    ${cases && session.demonstration && may("demonstration.load") ? demonstration(page, state, actions) : nothing}`;
}
