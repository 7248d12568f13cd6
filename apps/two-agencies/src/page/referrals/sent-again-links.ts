import { html, nothing, type TemplateResult } from "lit";
import type { CaseSentAgain } from "../../shared/case-origin.js";
import { pagePath } from "../../shared/page-routes.js";
import { showCaseNumber } from "../labels.js";
import type { PageContext } from "../page-view.js";

/** Links to further cases of a person whom the same agency sent: a person looks, and the machine joins nothing. */
export function renderSentAgainLinks(
  page: PageContext,
  cases: readonly CaseSentAgain[] = [],
): TemplateResult | typeof nothing {
  const { words, link } = page;
  if (cases.length === 0) return nothing;
  return html`<div class="notice">
    <p>${words.message("referral.sent-again")}</p>
    <ul>
      ${cases.map(
        (one) =>
          html`<li><a href=${link(pagePath("caseOpen", one.id))}>${words.message("case.number", { number: showCaseNumber(page, one) })}</a>
            <span class="quiet">${words.message("case.begun", words.moment(one.createdAt))}</span></li>`,
      )}
    </ul>
  </div>`;
}
