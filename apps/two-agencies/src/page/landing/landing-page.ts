import { Language } from "@spean/model";
import { html, nothing, type TemplateResult } from "lit";
import { bothAgencies } from "../../agencies/agencies.js";
import type { AgencyAddresses } from "../../shared/landing.js";
import { type PageWords, createPageWords } from "../words.js";

/** State of the landing page. `landing` is absent until the status of the agencies is known. */
export interface LandingPageState {
  readonly words: PageWords;
  readonly language: Language;
  readonly landing: AgencyAddresses | undefined;
  readonly chooseLanguage: (language: Language) => void;
}

function languages({ words, language, chooseLanguage }: LandingPageState): TemplateResult {
  const named = (one: Language) => createPageWords(one).message(`language.${one}`);
  return html`<p class="tools" role="group" aria-label=${words.message("nav.languages")}>
    ${Language.options.map(
      (one) =>
        html`<button type="button" lang=${one}
          aria-pressed=${one === language} @click=${() => chooseLanguage(one)}>${named(one)}</button>`,
    )}
  </p>`;
}

function system(
  { words, language }: LandingPageState,
  { code, address, runs }: AgencyAddresses["agencies"][number],
): TemplateResult {
  const { name, languages: own } = bothAgencies[code];
  return html`<li class="card system ${code}">
    <h2>${name[language]}</h2>
    ${own.page === language ? nothing : html`<p class="quiet" lang=${own.page}>${name[own.page]}</p>`}
    <p>${words.message(`landing.${code}`)}</p>
    <p class="marks"><span class="mark ${runs ? "state" : ""}">${words.message(runs ? "landing.runs" : "landing.stopped")}</span></p>
    <a class="primary" href=${address}>${words.message("landing.open")}</a>
  </li>`;
}

/** The page that leads to both agencies' systems and says what each is and whether it runs. */
export function renderLandingPage(state: LandingPageState): TemplateResult {
  const { words, landing } = state;
  return html`<p class="banner"><strong>${words.message("app.banner")}</strong></p>
    <main class="landing">
      <div class="head">
        <h1>${words.message("landing.title")}</h1>
        ${languages(state)}
      </div>
      <p>${words.message("landing.intro")}</p>
      ${landing?.agencies.length === 0 ? html`<p class="notice" role="alert">${words.message("landing.none")}</p>` : nothing}
      <ul class="systems">
        ${landing?.agencies.map((one) => system(state, one))}
      </ul>
    </main>
    <footer class="foot"><p>${words.message("landing.note")} ${words.message("app.reference")}</p></footer>`;
}
