import type { Consent, Referral } from "@spean/model";
import { html, nothing, type TemplateResult } from "lit";
import { formatRecordedInstant } from "../shared/instant-words.js";
import { localisedCountryName, renderQuotedWords } from "../shared/names.js";
import type { ElementWords } from "../shared/words.js";
import { renderConsentLine } from "./basis-field.js";

const steps = ["proposedAt", "sentAt", "answeredAt", "handedBackAt"] as const;

function basis(
  { consent, withoutConsent }: Referral,
  consents: readonly Consent[],
  words: ElementWords,
): unknown {
  if (withoutConsent)
    return html`${words.message(`referral.without.${withoutConsent.ground}`)}
      <p>${renderQuotedWords(withoutConsent.reason)} (${renderQuotedWords(withoutConsent.by.role)}${withoutConsent.by.agency ? html`, ${renderQuotedWords(withoutConsent.by.agency)}` : nothing})</p>`;
  const found = consents.find(({ id }) => id === consent);
  if (found) return renderConsentLine(found, words);
  return consent === undefined ? words.message("referral.unrecorded") : words.message("summary.consents");
}

/** A referral as it is recorded: to whom, for what, on what it rests, and how far it has come. */
export function renderReferralFacts(
  referral: Referral,
  consents: readonly Consent[],
  words: ElementWords,
): TemplateResult {
  const { to, services, purpose, status, reason, by } = referral;
  return html`<dl class="facts" part="facts">
    <div><dt>${words.message("referral.status")}</dt> <dd part="status"><strong>${words.message(`referral.status.${status}`)}</strong></dd></div>
    <div><dt>${words.message("referral.to")}</dt> <dd>${renderQuotedWords(to.agency)}${to.country ? ` (${localisedCountryName(to.country, words)})` : nothing}</dd></div>
    <div><dt>${words.message("referral.services")}</dt> <dd>${words.list(services.map((code) => words.message(`referral.service.${code}`)))}</dd></div>
    <div><dt>${words.message("referral.purpose")}</dt> <dd>${words.message(`referral.purpose.${purpose}`)}</dd></div>
    <div><dt>${words.message("referral.basis")}</dt> <dd>${basis(referral, consents, words)}</dd></div>
    ${reason ? html`<div><dt>${words.message("referral.reason.given")}</dt> <dd>${renderQuotedWords(reason)}</dd></div>` : nothing}
    ${by ? html`<div><dt>${words.message("referral.by")}</dt> <dd>${renderQuotedWords(by.role)}${by.agency ? html`, ${renderQuotedWords(by.agency)}` : nothing}</dd></div>` : nothing}
    ${steps.map((step) => {
      const at = referral[step];
      return at
        ? html`<div><dt>${words.message(`referral.step.${step}`)}</dt> <dd>${formatRecordedInstant(at, words)}</dd></div>`
        : nothing;
    })}
  </dl>`;
}
