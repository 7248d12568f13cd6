import { html, nothing, type TemplateResult } from "lit";
import type { ReferralHistoryStep } from "../../shared/referral.js";
import type { PageContext } from "../page-view.js";
import { wordOfCode } from "../code-words.js";

/** Words the reason for which a referral was declined or handed back; one unknown here is another reason. */
const codeText = ({ words }: PageContext, step: string, code: string): string =>
  wordOfCode(words, code, { family: `referral.code.${step}`, other: "code.other-agency" });

/** Renders the history of a referral, oldest step first. */
export function renderReferralSteps(
  page: PageContext,
  steps: readonly ReferralHistoryStep[],
): TemplateResult | typeof nothing {
  const { words } = page;
  if (steps.length === 0) return nothing;
  return html`<section class="card history" aria-labelledby="steps-title">
    <h2 id="steps-title">${words.message("history.title")}</h2>
    <ol>
      ${steps.map(
        (one) =>
          html`<li class="past">
            <h3>${words.message("history.at", words.moment(one.at))}</h3>
            <p>${wordOfCode(words, one.step, { family: "referral.step", other: "code.other" })}</p>
            ${one.code === undefined ? nothing : html`<p>${codeText(page, one.step, one.code)}</p>`}
            ${one.reason === undefined ? nothing : html`<p lang="">${one.reason}</p>`}
          </li>`,
      )}
    </ol>
  </section>`;
}
