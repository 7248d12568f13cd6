import { elementWordsOf as elementWords } from "@spean/elements";
import { pagePath } from "../../shared/page-routes.js";
import { html, nothing, type TemplateResult } from "lit";
import type { ReceivedReferral, ReceivedReferralStatus, SentReferral } from "../../shared/referral.js";
import type { PageContext } from "../page-view.js";
import { showPartyName } from "../labels.js";
import { renderActionNotice } from "./action-notice.js";
import type { ReferralListViewState } from "./referral-list-state.js";

/** Callbacks of the list of referrals. */
export interface ReferralListActions {
  readonly bring: (file: File) => void;
  readonly more: (side: "in" | "out") => void;
}

/** Words the status of a referral that came in. */
export function showReferralInStatus(
  { words, language }: PageContext,
  status: ReceivedReferralStatus,
): string {
  if (status === "altered") return words.message("referral.altered");
  if (status === "waiting" || status === "expired") return words.message(`referral.in.${status}`);
  return elementWords(language).message(`referral.status.${status}`);
}

function outEntry(
  page: PageContext,
  { id, to, sentAt, status, delivery, withdrawal }: SentReferral,
): TemplateResult {
  const { words, link, language } = page;
  return html`<li class="entry">
    <h3><a href=${link(pagePath("referralOut", id))}>${words.message("referral.to", { agency: showPartyName(page, to) })}</a></h3>
    <p class="quiet">${words.message("referral.sent-at", words.moment(sentAt))}</p>
    <p class="marks">
      <span class="mark state">${status === "altered" ? words.message("referral.altered") : elementWords(language).message(`referral.status.${status}`)}</span>
      ${delivery.state === "delivered" ? nothing : html`<span class="mark">${words.message(`delivery.${delivery.state}`)}</span>`}
      ${withdrawal ? html`<span class="mark">${words.message("referral.withdrawn.mark")}</span>` : nothing}
    </p>
  </li>`;
}

function inEntry(
  page: PageContext,
  { id, from, arrivedAt, status, withdrawnAt }: ReceivedReferral,
): TemplateResult {
  const { words, link, may } = page;
  const label = words.message("referral.from", { agency: showPartyName(page, from) });
  return html`<li class="entry">
    <h3>${may("referral.look") ? html`<a href=${link(pagePath("referralIn", id))}>${label}</a>` : label}</h3>
    <p class="quiet">${words.message("referral.arrived-at", words.moment(arrivedAt))}</p>
    <p class="marks">
      <span class="mark state">${showReferralInStatus(page, status)}</span>
      ${withdrawnAt === undefined ? nothing : html`<span class="mark">${words.message("referral.withdrawn.mark")}</span>`}
    </p>
  </li>`;
}

function bringing({ words }: PageContext, { bring }: ReferralListActions): TemplateResult {
  const change = (event: Event) => {
    const input = event.target as HTMLInputElement;
    const [file] = input.files ?? [];
    if (file) bring(file);
    input.value = "";
  };
  return html`<section class="card form">
    <label>${words.message("referral.bring")} <input type="file" name="message" accept=".txt,text/plain"
      @change=${change} /></label>
    <p class="quiet">${words.message("referral.bring-note")}</p>
  </section>`;
}

const titles = { in: "referral.came-in", out: "referral.went-out" } as const;

/** Referrals that came in, those that have waited the longest first, and those that were sent, newest first. */
export function renderReferralListPage(
  page: PageContext,
  { list, told }: ReferralListViewState,
  actions: ReferralListActions,
): TemplateResult {
  const { words, may, link } = page;
  const section = (side: "in" | "out", entries: readonly TemplateResult[], next: string | undefined) =>
    html`<section>
      <h2>${words.message(titles[side])}</h2>
      ${entries.length === 0 ? html`<p class="card">${words.message("referral.none")}</p>` : html`<ol class="entries">${entries}</ol>`}
      ${next === undefined ? nothing : html`<button type="button" @click=${() => actions.more(side)}>${words.message("list.more")}</button>`}
    </section>`;
  const entries = list && {
    in: list.in.map((one) => inEntry(page, one)),
    out: list.out.map((one) => outEntry(page, one)),
  };
  return html`<div class="head">
      <h1>${words.message("nav.referrals")}</h1>
      ${may("delivery.list") ? html`<p><a href=${link(pagePath("deliveryList"))}>${words.message("nav.deliveries")}</a></p>` : nothing}
    </div>
    ${renderActionNotice(words, told)}
    ${entries ? [section("in", entries.in, list.nextIn), section("out", entries.out, list.nextOut)] : nothing}
    ${may("message.bring") ? bringing(page, actions) : nothing}`;
}
