import { html, nothing, type TemplateResult } from "lit";
import type { ReferralHistoryStep } from "../../shared/referral.js";
import type { PageContext } from "../page.js";
import type { PageMessageId } from "../words.js";

/** Why something was declined or handed back, in words. The other agency may send a code that is not known here: it is shown as it is. */
function codeText({ words }: PageContext, { step, code }: ReferralHistoryStep): string | undefined {
  const id = `referral.code.${step}.${code}` as PageMessageId;
  if (code === undefined) return undefined;
  return words.message(id) === id ? code : words.message(id);
}

/** What was said of a referral, in order. */
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
