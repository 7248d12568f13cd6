import { html, nothing, type TemplateResult } from "lit";
import type { LoweredCase } from "../../shared/lowered-case.js";
import { pagePath } from "../../shared/page-routes.js";
import { wordOfCode } from "../code-words.js";
import { showCaseNumber } from "../labels.js";
import { renderOutcomeMarks } from "../list/outcome-marks.js";
import type { PageContext } from "../page-view.js";
import type { PageMessageId } from "../words.js";

/** The cases with a lowered outcome, as far as they were loaded, or why there are none to show. */
export interface LoweredViewState {
  readonly cases?: readonly LoweredCase[];
  readonly next?: number | undefined;
  readonly busy: boolean;
  readonly failure?: PageMessageId | undefined;
}

function whoChanged({ words }: PageContext, { by }: LoweredCase): string {
  const role =
    by?.role === undefined ? "" : wordOfCode(words, by.role, { family: "role", other: "code.other" });
  return [by?.name, role].filter((part) => part !== undefined && part !== "").join(", ");
}

function entry(page: PageContext, one: LoweredCase): TemplateResult {
  const { words, link } = page;
  const who = whoChanged(page, one);
  return html`<li class="entry">
    <h2><a href=${link(pagePath("caseOpen", one.id))}>${words.message("case.number", { number: showCaseNumber(page, one) })}</a></h2>
    <p class="quiet">${one.lowered ? words.message("lowered.since", words.moment(one.lowered.at)) : nothing}</p>
    ${who === "" ? nothing : html`<p>${words.message("lowered.by", { who })}</p>`}
    <p class="marks">${renderOutcomeMarks(page, one)}</p>
  </li>`;
}

/** The cases whose latest assessment is lower than one before, for whoever supervises: what, when and by whom. */
export function renderLoweredPage(
  page: PageContext,
  { cases, next, busy, failure }: LoweredViewState,
  { again, older }: { readonly again: () => void; readonly older: () => void },
): TemplateResult {
  const { words } = page;
  return html`<div class="head"><h1>${words.message("nav.lowered")}</h1></div>
    <p>${words.message("lowered.note")}</p>
    ${
      failure
        ? html`<p class="notice" role="alert">${words.message(failure)} <button type="button"
          @click=${again}>${words.message("error.retry")}</button></p>`
        : nothing
    }
    ${cases?.length === 0 ? html`<p class="card" role="status">${words.message("lowered.none")}</p>` : nothing}
    <ol class="entries">
      ${cases?.map((one) => entry(page, one))}
    </ol>
    ${
      next === undefined
        ? nothing
        : html`<button type="button" ?disabled=${busy} @click=${older}>${words.message("list.older")}</button>`
    }`;
}
