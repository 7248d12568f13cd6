import type { CaseRecord } from "@spean/model";
import { pagePath } from "../../shared/page-routes.js";
import { html, nothing, type TemplateResult } from "lit";
import { showCaseNumber } from "../labels.js";
import { renderRescreeningEntry } from "../rescreening-entry.js";
import type { PageContext } from "../page-view.js";
import { renderRecordNotices } from "../record-notices.js";
import type { RecordViewState } from "./record-state.js";

/** The whole record, under the number that people know. */
function recordOf(page: PageContext, { saved, decided }: NonNullable<RecordViewState["found"]>): CaseRecord {
  return {
    ...saved.record,
    id: showCaseNumber(page, saved),
    assessments: [...decided.assessments],
    decisions: [...decided.decisions],
  };
}

/** The case on one page, which is what is printed, and the timeline below it. */
export function renderRecordPage(page: PageContext, { id, found, failure }: RecordViewState): TemplateResult {
  const { words, texts, tag, link } = page;
  const record = found && recordOf(page, found);
  return html`<div class="head">
      <h1>${words.message("case.summary")}</h1>
      <p class="tools">
        <a class="button" href=${link(pagePath("caseOpen", id))}>${words.message("decision.case")}</a>
        <button type="button" @click=${() => print()}>${words.message("case.summary-print")}</button>
      </p>
    </div>
    ${failure ? html`<p class="notice" role="alert">${words.message(failure)}</p>` : nothing}
    ${
      record
        ? html`${renderRecordNotices(page, found?.decided.notices)}
            <spean-case-summary .record=${record} .texts=${texts} .language=${tag}></spean-case-summary>
            ${
              record.rescreenings
                ? html`<section class="card">
                  <h2>${words.message("history.rescreenings")}</h2>
                  <ol>
                    ${record.rescreenings.map((one) => renderRescreeningEntry(page, one))}
                  </ol>
                </section>`
                : nothing
            }
            <spean-timeline .record=${record} .texts=${texts} .language=${tag}></spean-timeline>`
        : nothing
    }`;
}
