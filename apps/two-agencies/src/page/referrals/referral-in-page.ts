import { elementWordsOf as elementWords } from "@spean/elements";
import { DataCategory, Service } from "@spean/model";
import { pagePath } from "../../shared/page-routes.js";
import { html, nothing, type TemplateResult } from "lit";
import {
  declineReasonCodes,
  handBackOutcomeCodes,
  type EnvelopePeek,
  type ReferralReplyRequest,
  type ReceivedReferralView,
} from "../../shared/referral.js";
import type { PageContext } from "../page-view.js";
import { showPartyName } from "../labels.js";
import { showReferralInStatus } from "./referral-list-page.js";
import { renderReferralSteps } from "./referral-steps.js";
import { renderSentAgainLinks } from "./sent-again-links.js";
import { renderActionNotice } from "./action-notice.js";
import type { ReferralInViewState, ReferralInActions } from "./referral-in-state.js";

/** A service in words; one that is none here could say anything, and is another one. */
function showService({ words, language }: PageContext, code: string): string {
  const known = Service.safeParse(code).data;
  return known ? elementWords(language).message(`referral.service.${known}`) : words.message("code.other");
}

/** The same of a category of data. */
function showCategory({ words, language }: PageContext, code: string): string {
  const known = DataCategory.safeParse(code).data;
  return known ? elementWords(language).message(`consent.category.${known}`) : words.message("code.other");
}

type Status = ReferralReplyRequest["status"];

function facts(
  page: PageContext,
  { from, arrivedAt, expiresAt, status }: ReceivedReferralView,
  peeked: EnvelopePeek | undefined,
): TemplateResult {
  const { words, language } = page;
  const spoken = elementWords(language);
  const row = (label: string, value: string) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`;
  return html`<dl class="card facts">
    ${row(spoken.message("referral.status"), showReferralInStatus(page, status))} ${row(words.message("referral.sender"), showPartyName(page, from))}
    ${row(words.message("referral.arrival"), words.message("history.at", words.moment(arrivedAt)))}
    ${row(words.message("referral.expiry"), words.message("history.at", words.moment(expiresAt)))}
    ${
      peeked
        ? [
            row(spoken.message("referral.purpose"), spoken.message(`referral.purpose.${peeked.purpose}`)),
            row(words.message("referral.age"), words.message(`age-class.${peeked.ageClass}`)),
            peeked.services.length > 0
              ? row(
                  spoken.message("referral.services"),
                  words.list(peeked.services.map((code) => showService(page, code))),
                )
              : nothing,
            row(
              words.message("referral.data"),
              words.list(peeked.dataCategories.map((code) => showCategory(page, code))),
            ),
            html`<div><dt>${words.message("referral.legal-basis")}</dt><dd lang="">${peeked.legalBasis}</dd></div>`,
            peeked.without
              ? row(spoken.message("referral.basis"), spoken.message("referral.without.vital-interest"))
              : nothing,
          ]
        : nothing
    }
  </dl>`;
}

/** The sender's word that the person has withdrawn: before anything else, and before it is opened. */
function withdrawal(
  { words }: PageContext,
  { withdrawnAt }: ReceivedReferralView,
): TemplateResult | typeof nothing {
  if (withdrawnAt === undefined) return nothing;
  const when = words.message("history.at", words.moment(withdrawnAt));
  return html`<p class="notice withdrawn">${words.message("referral.withdrawn.in", { when })}</p>`;
}

function came(
  page: PageContext,
  { caseId, came: sent, sentAgain }: ReceivedReferralView,
): TemplateResult | typeof nothing {
  const { words, link, language } = page;
  if (caseId === undefined || !sent) return nothing;
  return html`<section class="card came" aria-labelledby="came-title">
    <h2 id="came-title">${words.message("referral.came-with")}</h2>
    <p><a href=${link(pagePath("caseOpen", caseId))}>${words.message("decision.case")}</a></p>
    ${renderSentAgainLinks(page, sentAgain)}
    ${sent[language].sections.map(
      ({ title, lines }) =>
        html`<h3>${title}</h3>
          <dl class="facts">${lines.map(({ label, value }) => html`<div><dt>${label}</dt><dd lang="">${value}</dd></div>`)}</dl>`,
    )}
  </section>`;
}

const codesOf = { accepted: [], declined: declineReasonCodes, "handed-back": handBackOutcomeCodes } as const;

/** Whoever opens what was withdrawn says that they have read it. */
function withdrawalSeen(
  { words }: PageContext,
  status: Status | undefined,
  found: ReceivedReferralView | undefined,
): TemplateResult | typeof nothing {
  if (status !== "accepted" || found?.withdrawnAt === undefined) return nothing;
  return html`<label class="choice"
    ><input type="checkbox" name="withdrawal-seen" required />${words.message("referral.withdrawn.seen")}</label
  >`;
}

function answerForm(
  page: PageContext,
  { status, busy, key, offered, found }: ReferralInViewState & { readonly offered: readonly Status[] },
  { choose, answer }: ReferralInActions,
): TemplateResult {
  const { words } = page;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget as HTMLFormElement);
    const [code, reason] = [fields.get("code"), String(fields.get("reason") ?? "").trim()];
    const seen = fields.has("withdrawal-seen");
    const said = {
      key,
      status: fields.get("status"),
      ...(code !== null && { code }),
      ...(reason !== "" && { reason }),
      ...(seen && { withdrawalSeen: true }),
    };
    answer(said as ReferralReplyRequest);
  };
  const codes = status && offered.includes(status) ? codesOf[status] : [];
  return html`<form class="card form" @submit=${submit}>
    <fieldset>
      <legend>${words.message("referral.answer")}</legend>
      <div class="choices">
        ${offered.map(
          (one) =>
            html`<label class="choice"
              ><input type="radio" name="status" value=${one} required .checked=${one === status}
                @change=${() => choose(one)} />${words.message(`referral.say.${one}`)}</label
            >`,
        )}
      </div>
    </fieldset>
    ${
      codes.length === 0
        ? nothing
        : html`<fieldset>
              <legend>${words.message(status === "declined" ? "referral.why" : "referral.outcome")}</legend>
              <div class="choices">
                ${codes.map(
                  (code) =>
                    html`<label class="choice"
                      ><input type="radio" name="code" value=${code} required />${words.message(
                        `referral.code.${status as "declined"}.${code as "other"}`,
                      )}</label
                    >`,
                )}
              </div>
            </fieldset>
            <label>${words.message("referral.in-words")} <textarea name="reason" rows="3"></textarea></label>
            <p class="quiet">${words.message("referral.in-words-note")}</p>`
    }
    ${withdrawalSeen(page, status, found)}
    <button class="primary" ?disabled=${busy}>${words.message("referral.confirm")}</button>
  </form>`;
}

/**
 * A referral that came in: before it is accepted what may be seen of it, then all that came; and the answer.
 */
export function renderReferralInPage(
  page: PageContext,
  state: ReferralInViewState,
  actions: ReferralInActions,
): TemplateResult {
  const { words, link, may } = page;
  const { found, told } = state;
  const offered: readonly Status[] =
    found?.status === "waiting"
      ? ["accepted", "declined"]
      : found?.status === "accepted"
        ? ["handed-back"]
        : [];
  return html`<div class="head">
      <h1>${words.message("referral.came-in")}</h1>
      <p><a href=${link(pagePath("referralList"))}>${words.message("nav.referrals")}</a></p>
    </div>
    ${renderActionNotice(words, told)}
    ${
      found
        ? html`${withdrawal(page, found)} ${facts(page, found, found.peeked)}
          ${found.status === "waiting" ? html`<p class="quiet">${words.message("referral.peek-note")}</p>` : nothing}
          ${found.closed === undefined ? nothing : html`<p class="notice">${words.message("referral.closed")} <code lang="en" translate="no">${found.closed}</code></p>`}
          ${may("referral.answer") && offered.length > 0 ? answerForm(page, { ...state, offered }, actions) : nothing} ${came(page, found)}
          ${renderReferralSteps(page, found.steps)}`
        : nothing
    }`;
}
