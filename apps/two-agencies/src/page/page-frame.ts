import type { LanguageEventDetail } from "@spean/elements";
import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { mayOpenPage, pagePath, type PageRouteName, quickExitPath } from "../shared/page-routes.js";
import type { PageContext } from "./page-view.js";
import type { PageMessageId } from "./words.js";

/**
 * Chrome around a view: navigation, languages, session. `here` is the path of the view, to mark its link as
 * current.
 */
export interface PageFrame {
  readonly page: PageContext;
  readonly here: string;
  readonly content: TemplateResult;
  /** Banner of the offline queue, on devices where offline work was set up. */
  readonly offline: TemplateResult | typeof nothing;
  /** What is said above every view: that the clock is wrong, that the session ends soon, what waits before somebody ends it. */
  readonly notice: TemplateResult | typeof nothing;
  /** The language that was chosen last could not be loaded. */
  readonly languageFailed: boolean;
  readonly chooseLanguages: (detail: LanguageEventDetail) => void;
  /** Signs out. */
  readonly leave: () => void;
}

/** Entries of the navigation, in order; each is shown only to roles that may open it. */
const entries: readonly (readonly [PageRouteName, PageMessageId])[] = [
  ["caseList", "nav.list"],
  ["caseBegin", "nav.new"],
  ["referralList", "nav.referrals"],
  ["loweredList", "nav.lowered"],
  ["accountChanges", "nav.account-changes"],
  ["accountList", "nav.accounts"],
  ["dashboard", "nav.dashboard"],
  ["olderData", "nav.older"],
  ["auditLog", "nav.audit"],
  ["offlineWork", "nav.offline"],
];

function navigation({ page: { words, link, language, may, session }, here }: PageFrame): TemplateResult {
  const entry = (name: PageRouteName, label: PageMessageId) => {
    const path = pagePath(name);
    return html`<a href=${link(path)} aria-current=${here === path ? "page" : nothing}>${words.message(label)}</a>`;
  };
  return html`<nav aria-label=${words.message("nav.label")}>
    ${entries.filter(([name]) => session.person && mayOpenPage(session.person.role, name)).map(([name, label]) => entry(name, label))}
    ${may("delivery.list") && !may("referral.list") ? entry("deliveryList", "nav.deliveries") : nothing}
    <a href="/paper/${language}" target="_blank" rel="noopener">${words.message("nav.paper")}</a>
  </nav>`;
}

function languages({
  page: { words, language, interview },
  languageFailed,
  chooseLanguages,
}: PageFrame): TemplateResult {
  const chosen = words.message(`language.${language}`);
  return html`<details class="languages">
    <summary>${words.message("explain.pair", { label: words.message("nav.languages"), value: chosen })}</summary>
    <spean-language
      .language=${live(language)}
      .interviewLanguage=${live(interview)}
      @spean-language=${(event: CustomEvent<LanguageEventDetail>) => chooseLanguages(event.detail)}
    ></spean-language>
    <div role="status">${languageFailed ? html`<p class="notice">${words.message("language.failed")}</p>` : nothing}</div>
  </details>`;
}

/** Renders the signed-in user, the link to the password page and the sign-out button. */
function person({ page: { words, link, session }, leave }: PageFrame): TemplateResult | typeof nothing {
  if (!session.person) return nothing;
  return html`<p class="person">
    <span>${words.message(`role.${session.person.role}`)}</span> <a href=${link(pagePath("ownPassword"))}>${words.message("nav.password")}</a> <button type="button"
      @click=${leave}>${words.message("session.sign-out")}</button>
  </p>`;
}

/**
 * Renders the counts of waiting referrals, undelivered messages and changes of accounts that were not seen, as of
 * the last page load, with links to them.
 */
function waiting({ page: { words, link, session } }: PageFrame): TemplateResult | typeof nothing {
  if (!session.waiting || Object.keys(session.waiting).length === 0) return nothing;
  const { referrals, undelivered, accountChanges } = session.waiting;
  return html`<p class="waiting">
    ${referrals === undefined ? nothing : html`<a href=${link(pagePath("referralList"))}>${words.message("waiting.referrals", { count: referrals })}</a>`}
    ${undelivered === undefined ? nothing : html`<a href=${link(pagePath("deliveryList"))}>${words.message("waiting.undelivered", { count: undelivered })}</a>`}
    ${accountChanges === undefined ? nothing : html`<a href=${link(pagePath("accountChanges"))}>${words.message("waiting.account-changes", { count: accountChanges })}</a>`}
  </p>`;
}

/** The whole page around a view: a way out, a way in, the banner, navigation and languages. */
export function renderPageFrame(parts: PageFrame): TemplateResult {
  const { words, language, tag, session, agency } = parts.page;
  return html`
    <header class="top">
      <spean-quick-exit .language=${tag} href=${quickExitPath}></spean-quick-exit>
      <a class="skip" href="#content">${words.message("nav.skip")}</a>
      ${session.demonstration ? html`<p class="banner"><strong>${words.message("app.banner")}</strong></p>` : nothing}
      <div class="bar">
        <p class="name">${agency.name[language] ?? agency.name.en} <span>${words.message("app.title")}</span></p>
        ${navigation(parts)} ${person(parts)} ${languages(parts)} ${waiting(parts)}
      </div>
    </header>
    <main id="content" tabindex="-1">${parts.notice} ${parts.offline} ${parts.content}</main>
    <footer class="foot"><p>${words.message("app.reference")}</p></footer>
  `;
}
