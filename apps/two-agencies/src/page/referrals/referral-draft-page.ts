import { type SpeanConsent, type SpeanReferral, elementWordsOf as elementWords } from "@spean/elements";
import { pagePath } from "../../shared/page-routes.js";
import { type CaseRecord, DataCategory, isAdultWhenConsenting, Language } from "@spean/model";
import { html, nothing, type TemplateResult } from "lit";
import { keyed } from "lit/directives/keyed.js";
import { judgesOfBestInterest, type OpenReferral } from "../../shared/referral.js";
import type { PageContext } from "../page-view.js";
import { renderActionNotice } from "./action-notice.js";
import type { ReferralDraftViewState, ReferralDraftActions } from "./referral-draft-state.js";

function categories(
  { words, language }: PageContext,
  { categories: chosen }: ReferralDraftViewState,
  { change }: ReferralDraftActions,
): TemplateResult {
  const toggle = (one: DataCategory, on: boolean) =>
    change({
      categories: DataCategory.options.filter((option) => (option === one ? on : chosen.includes(option))),
    });
  return html`<fieldset>
    <legend>${words.message("referral.which-data")}</legend>
    <p class="quiet">${words.message("referral.which-data-note")}</p>
    <div class="choices">
      ${DataCategory.options.map(
        (one) =>
          html`<label class="choice"
            ><input
              type="checkbox"
              name="category"
              value=${one}
              .checked=${chosen.includes(one)}
              @change=${(event: Event) => toggle(one, (event.target as HTMLInputElement).checked)}
            />${elementWords(language).message(`consent.category.${one}`)}</label
          >`,
      )}
    </div>
  </fieldset>`;
}

/** Consent, put to the person in the language of the interview where there are words in it. */
function consent(
  page: PageContext,
  state: ReferralDraftViewState,
  actions: ReferralDraftActions,
): TemplateResult {
  const { words, language, interview } = page;
  const { exchange, draft, categories: chosen, asking } = state;
  const recipient = draft.recipient === undefined ? undefined : exchange?.partners[draft.recipient];
  const spoken = Language.safeParse(interview?.split("-")[0]).data ?? language;
  const requests =
    recipient && draft.purpose && chosen.length > 0
      ? [{ purpose: draft.purpose, recipient, dataCategories: [...chosen] }]
      : [];
  return html`<details class="card consent">
    <summary>${words.message("referral.ask-consent")}</summary>
    ${categories(page, state, actions)}
    ${
      requests.length === 0
        ? html`<p class="quiet">${words.message("referral.ask-consent-waits")}</p>`
        : keyed(
            `${asking} ${JSON.stringify(requests)}`,
            html`<spean-consent .requests=${requests} .language=${spoken}></spean-consent>
              <button
                type="button"
                @click=${(event: Event) => {
                  const element = (
                    event.currentTarget as HTMLElement
                  ).parentElement?.querySelector<SpeanConsent>("spean-consent");
                  if (element) actions.ask(element);
                }}
              >
                ${words.message("referral.record-consent")}
              </button>`,
          )
    }
  </details>`;
}

function bestInterest(
  { words, language }: PageContext,
  { capacity, bestInterest: reason }: ReferralDraftViewState,
  { change }: ReferralDraftActions,
): TemplateResult {
  return html`<fieldset class="form">
    <legend>${words.message("referral.best-interest")}</legend>
    <p class="quiet">${words.message("referral.best-interest-note")}</p>
    <div class="choices">
      ${judgesOfBestInterest.map(
        (one) =>
          html`<label class="choice"
            ><input type="radio" name="capacity" value=${one} .checked=${one === capacity}
              @change=${() => change({ capacity: one })} />${elementWords(language).message(
                `consent.by.${one}`,
              )}</label
          >`,
      )}
    </div>
    <label
      >${words.message("referral.best-interest-why")}
      <textarea name="best-interest" rows="3" .value=${reason}
        @change=${(event: Event) => change({ bestInterest: (event.target as HTMLTextAreaElement).value })}></textarea>
    </label>
  </fieldset>`;
}

/** Of age on the day of the chosen consent; by the record as it stands today where none is chosen yet. */
const isOfAge = (record: CaseRecord, chosen: string | undefined): boolean =>
  isAdultWhenConsenting(
    record,
    record.consents?.find(({ id }) => id === chosen)?.at ?? new Date().toISOString(),
  );

function form(
  page: PageContext,
  state: ReferralDraftViewState,
  actions: ReferralDraftActions,
): TemplateResult {
  const { words, tag, session } = page;
  const { exchange, found, draft, legalBasis, previewed, busy } = state;
  const element = (event: Event) =>
    (event.currentTarget as HTMLElement).closest("section")?.querySelector<SpeanReferral>("spean-referral");
  return html`${consent(page, state, actions)}
    <section class="card refer">
      <spean-referral
        .recipients=${exchange?.partners}
        .consents=${found?.record.consents ?? []}
        .actor=${session.person?.observer}
        .draft=${draft}
        .previews=${previewed?.shown.previews ?? {}}
        .language=${tag}
        @spean-referral=${(event: Event) => actions.write(event.currentTarget as SpeanReferral)}
      ></spean-referral>
      <div class="form">
        <label
          >${words.message("referral.legal-basis")}
          <input
            name="legal-basis"
            required
            autocomplete="off"
            .value=${legalBasis}
            @change=${(event: Event) => actions.change({ legalBasis: (event.target as HTMLInputElement).value })}
        /></label>
        <p class="quiet">${words.message("referral.legal-basis-note")}</p>
        ${draft.ground === undefined ? nothing : categories(page, state, actions)}
        ${found && draft.ground === undefined && !isOfAge(found.record, draft.consent) ? bestInterest(page, state, actions) : nothing}
        ${openReferrals(page, previewed?.shown.open ?? [])}
        <p class="tools">
          <button
            type="button"
            ?disabled=${busy}
            @click=${(event: Event) => {
              const written = element(event);
              if (written) actions.preview(written);
            }}
          >
            ${words.message("referral.preview")}
          </button>
          <button type="button" class="primary" ?disabled=${!previewed || busy}
            @click=${actions.send}>${words.message("referral.send")}</button>
        </p>
      </div>
    </section>`;
}

/** The referrals to the same agency and for the same purpose that are open: shown, and no hindrance. */
function openReferrals(
  { words, link }: PageContext,
  open: readonly OpenReferral[],
): TemplateResult | typeof nothing {
  if (open.length === 0) return nothing;
  return html`<ul class="notice" role="status">
    ${open.map(
      ({ id, sentAt }) =>
        html`<li>${words.message("referral.open-since", words.moment(sentAt))} <a href=${link(pagePath("referralOut", id))}>${words.message("referral.open-look")}</a></li>`,
    )}
  </ul>`;
}

/** Writing a referral out of a case: consent, the referral, what would be sent, and sending it. */
export function renderReferralDraftPage(
  page: PageContext,
  state: ReferralDraftViewState,
  actions: ReferralDraftActions,
): TemplateResult {
  const { words, link } = page;
  const { caseId, exchange, found, told } = state;
  return html`<div class="head">
      <h1>${words.message("referral.write")}</h1>
      <p><a href=${link(pagePath("caseOpen", caseId))}>${words.message("decision.case")}</a></p>
    </div>
    ${
      exchange?.closed === undefined
        ? nothing
        : html`<p class="notice">${words.message("referral.closed")} <code lang="en" translate="no">${exchange.closed}</code></p>`
    }
    ${exchange && exchange.closed === undefined && found ? form(page, state, actions) : nothing} ${renderActionNotice(words, told)}`;
}
