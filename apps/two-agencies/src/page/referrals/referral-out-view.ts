import { html, nothing, type TemplateResult } from "lit";
import { pagePath } from "../../shared/page-routes.js";
import type { SentReferralView } from "../../shared/referral.js";
import type { PageContext, RedrawRequest, PageView } from "../page-view.js";
import { fetchReferralOut } from "./referral-client.js";
import { renderReferralSteps } from "./referral-steps.js";
import { type ActionNotice, renderActionNotice, noticeOfReply } from "./action-notice.js";

interface OutState {
  readonly found?: SentReferralView;
  readonly told?: ActionNotice;
}

function shown(
  page: PageContext,
  { caseId, referral, steps, delivery, withdrawal, contradicts }: SentReferralView,
): TemplateResult {
  const { words, link, tag } = page;
  return html`<p>
      <a href=${link(pagePath("caseOpen", caseId))}>${words.message("decision.case")}</a>
      ${delivery.state === "delivered" ? nothing : html`<span class="mark">${words.message(`delivery.${delivery.state}`)}</span>`}
    </p>
    ${withdrawal ? html`<p class="notice">${words.message(`referral.withdrawn.${withdrawal.left ? "left" : "never-left"}`)}</p>` : nothing}
    ${contradicts ? html`<p class="notice" role="status">${words.message("referral.contradicts")}</p>` : nothing}
    <div class="card"><spean-referral .referral=${referral} .language=${tag} readonly class="without-preview"></spean-referral></div>
    ${renderReferralSteps(page, steps)}`;
}

/** A referral that was sent, with what the recipient has said of it. */
export function createReferralOutView(id: string, changed: RedrawRequest): PageView {
  let state: OutState = {};
  return {
    title: ({ words }) => words.message("referral.went-out"),
    draw: (page) =>
      html`<div class="head">
          <h1>${page.words.message("referral.went-out")}</h1>
          <p><a href=${page.link(pagePath("referralList"))}>${page.words.message("nav.referrals")}</a></p>
        </div>
        ${renderActionNotice(page.words, state.told)} ${state.found ? shown(page, state.found) : nothing}`,
    load: async () => {
      const reply = await fetchReferralOut(id);
      state = reply.kind === "done" ? { found: reply.value } : { told: noticeOfReply(reply) };
      changed();
    },
  };
}
