import { html, nothing, type TemplateResult } from "lit";
import type { CaseOrigin, UntakenValue } from "../../shared/case-origin.js";
import { pagePath } from "../../shared/page-routes.js";
import { wordOfCode } from "../code-words.js";
import { showPartyName } from "../labels.js";
import type { PageContext } from "../page-view.js";
import { renderSentAgainLinks } from "../referrals/sent-again-links.js";

/** A question by its words here, or as another one: a code from outside could say anything. */
function untakenLabel(page: PageContext, { field, indicator, answer }: UntakenValue): string {
  const { words, texts, language } = page;
  if (field === "assessments") return words.message("origin.assessment");
  if (indicator === undefined) return words.message("origin.other-part");
  const label = texts[language]?.indicators[indicator]?.label.text ?? words.message("origin.other-question");
  if (answer === undefined) return label;
  const value = wordOfCode(words, answer, { family: "answer", other: "code.other" });
  return words.message("explain.pair", { label, value });
}

/**
 * Where a case came from that another agency sent: by which release it was screened there, what of it does
 * not fit the list here, and further cases of the same person by the sender's own number.
 */
export function renderOriginCard(
  page: PageContext,
  origin: CaseOrigin | undefined,
): TemplateResult | typeof nothing {
  if (!origin) return nothing;
  const { words, link, may } = page;
  const { from, standard, sameRelease, untaken, sentAgain, referral } = origin;
  return html`<section class="card origin" aria-labelledby="origin-title">
    <h2 id="origin-title">${words.message("origin.title", { agency: showPartyName(page, from) })}</h2>
    ${may("referral.look") ? html`<p><a href=${link(pagePath("referralIn", referral))}>${words.message("origin.referral")}</a></p>` : nothing}
    ${sameRelease ? nothing : html`<p class="notice">${words.message("origin.other-release", { standard: standard.id, version: standard.version })}</p>`}
    ${
      untaken.length === 0
        ? nothing
        : html`<div class="notice">
            <p>${words.message("origin.untaken", { count: untaken.length })}</p>
            <ul>
              ${untaken.map((one) => html`<li>${untakenLabel(page, one)}</li>`)}
            </ul>
          </div>`
    }
    ${renderSentAgainLinks(page, sentAgain)}
  </section>`;
}
