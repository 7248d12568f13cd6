import type { SpeanConsent, ConsentEventDetail } from "@spean/elements";
import { Language } from "@spean/model";
import { html, type TemplateResult } from "lit";
import type { PageContext } from "../page-view.js";
import { listConsentRequests, findStandingConsents } from "./consent-answers.js";
import type { IntakeViewState, IntakePageActions } from "./intake-state.js";

/**
 * Consent, in the language of the interview where there are words in it, since it is put to the person. Open
 * until there is a record.
 */
export function renderConsentCard(
  { words, language, interview, agency }: PageContext,
  { draft, consent }: IntakeViewState,
  actions: IntakePageActions,
): TemplateResult {
  const asked = listConsentRequests(agency);
  const standing = findStandingConsents(asked, draft.saved?.record.consents);
  const spoken = Language.safeParse(interview?.split("-")[0]).data ?? language;
  const requests = asked.map(({ purpose, dataCategories, names }, index) => ({
    purpose,
    dataCategories,
    recipient: { agency: names[spoken] },
    standing: standing[index] !== undefined,
  }));
  const change = (event: CustomEvent<ConsentEventDetail>) =>
    actions.consent(event.currentTarget as SpeanConsent, event.detail);
  return html`<details class="card consent">
    <summary>${words.message("consent.summary")}</summary>
    <p class="quiet">${words.message("consent.note")}</p>
    <spean-consent
      .requests=${requests}
      .choices=${consent.choices}
      .by=${consent.by}
      .explainedIn=${consent.language}
      .language=${spoken}
      @spean-consent=${change}
    ></spean-consent>
  </details>`;
}
