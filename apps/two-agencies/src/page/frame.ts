import type { LanguageDetail } from "@spean/elements";
import { html, nothing, type TemplateResult } from "lit";
import type { Page } from "./page.js";

/** What stands around a view. `here` is the path of the view, where the navigation leads to it. */
export interface Frame {
  readonly page: Page;
  readonly here: string;
  readonly content: TemplateResult;
  /** How the work without network stands, where somebody set it up. */
  readonly offline: TemplateResult | typeof nothing;
  readonly chooseLanguages: (detail: LanguageDetail) => void;
  /** Signs out. */
  readonly leave: () => void;
}

function navigation({ page: { words, link, language, may }, here }: Frame): TemplateResult {
  const entry = (path: string, label: string) =>
    html`<a href=${link(path)} aria-current=${here === path ? "page" : nothing}>${label}</a>`;
  return html`<nav aria-label=${words.message("nav.label")}>
    ${may("case.list") ? entry("/", words.message("nav.list")) : nothing} ${may("case.begin") ? entry("/cases/new", words.message("nav.new")) : nothing}
    ${may("referral.list") ? entry("/referrals", words.message("nav.referrals")) : nothing}
    ${may("delivery.list") && !may("referral.list") ? entry("/deliveries", words.message("nav.deliveries")) : nothing}
    ${may("account.list") ? entry("/accounts", words.message("nav.accounts")) : nothing}
    ${may("dashboard.see") ? entry("/dashboard", words.message("nav.dashboard")) : nothing}
    ${may("older.report") ? entry("/older", words.message("nav.older")) : nothing}
    ${may("audit.read") ? entry("/audit", words.message("nav.audit")) : nothing}
    ${may("case.begin") ? entry("/offline", words.message("nav.offline")) : nothing}
    <a href="/paper/${language}" target="_blank" rel="noopener">${words.message("nav.paper")}</a>
  </nav>`;
}

function languages({ page: { words, language, interview }, chooseLanguages }: Frame): TemplateResult {
  const chosen = words.message(`language.${language}`);
  return html`<details class="languages">
    <summary>${words.message("explain.pair", { label: words.message("nav.languages"), value: chosen })}</summary>
    <spean-language
      .language=${language}
      .interviewLanguage=${interview}
      @spean-language=${(event: CustomEvent<LanguageDetail>) => chooseLanguages(event.detail)}
    ></spean-language>
  </details>`;
}

/** Who is signed in, and the way out of that. */
function person({ page: { words, link, session }, leave }: Frame): TemplateResult | typeof nothing {
  if (!session.person) return nothing;
  return html`<p class="person">
    <span>${words.message(`role.${session.person.role}`)}</span> <a href=${link("/password")}>${words.message("nav.password")}</a> <button type="button" @click=${leave}>${words.message("session.sign-out")}</button>
  </p>`;
}

/** What waits for whoever is signed in, as it stood when the page was loaded: numbers, and where to look. */
function waiting({ page: { words, link, session } }: Frame): TemplateResult | typeof nothing {
  if (!session.waiting) return nothing;
  const { referrals, undelivered } = session.waiting;
  return html`<p class="waiting">
    ${referrals === undefined ? nothing : html`<a href=${link("/referrals")}>${words.message("waiting.referrals", { count: referrals })}</a>`}
    ${undelivered === undefined ? nothing : html`<a href=${link("/deliveries")}>${words.message("waiting.undelivered", { count: undelivered })}</a>`}
  </p>`;
}

/** The whole page around a view: a way out, a way in, the banner, navigation and languages. */
export function frame(parts: Frame): TemplateResult {
  const { words, language, tag, session, agency } = parts.page;
  return html`
    <header class="top">
      <spean-quick-exit .language=${tag}></spean-quick-exit>
      <a class="skip" href="#content">${words.message("nav.skip")}</a>
      ${session.demonstration ? html`<p class="banner"><strong>${words.message("app.banner")}</strong></p>` : nothing}
      <div class="bar">
        <p class="name">${agency.name[language] ?? agency.name.en} <span>${words.message("app.title")}</span></p>
        ${navigation(parts)} ${person(parts)} ${languages(parts)} ${waiting(parts)}
      </div>
    </header>
    <main id="content" tabindex="-1">${parts.offline} ${parts.content}</main>
    <footer class="foot"><p>${words.message("app.reference")}</p></footer>
  `;
}
