import { html, nothing, type TemplateResult } from "lit";
import type { ReferralHistoryStep } from "../../shared/referral.js";
import type { PageContext } from "../page-view.js";
import type { PageMessageId } from "../words.js";

/**
 * Words the reason for which a referral was declined or handed back. A code of the other agency that is
 * unknown here is shown as it is.
 */
function codeText({ words }: PageContext, { step, code }: ReferralHistoryStep): string | undefined {
  const id = `referral.code.${step}.${code}` as PageMessageId;
  if (code === undefined) return undefined;
  return words.message(id) === id ? code : words.message(id);
}

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
            <p>${words.message(`referral.step.${one.step}`)}</p>
            ${one.code === undefined ? nothing : html`<p>${codeText(page, one)}</p>`}
            ${one.reason === undefined ? nothing : html`<p lang="">${one.reason}</p>`}
          </li>`,
      )}
    </ol>
  </section>`;
}
