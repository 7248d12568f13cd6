import type { Consent, Recipient, Referral } from "@spean/model";
import { html, nothing, type TemplateResult } from "lit";
import { formatRecordedInstant } from "../shared/instant-words.js";
import { localisedCountryName, renderQuotedWords } from "../shared/names.js";
import {
  renderSummaryEntries,
  renderPersonalNote,
  renderSummarySection,
  type CaseSummaryPage,
} from "./summary-page.js";

const recipientWords = ({ agency, country }: Recipient, { words }: CaseSummaryPage): TemplateResult =>
  html`${renderQuotedWords(agency)} ${country ? html`<span>(${localisedCountryName(country, words)})</span>` : nothing}`;

function consentWords(
  { purpose, recipient, given, at, revokedAt, dataCategories, by, note: more }: Consent,
  page: CaseSummaryPage,
): TemplateResult {
  const { words } = page;
  return html`<p class="line"><strong>${words.message(`referral.purpose.${purpose}`)}</strong> ${recipientWords(recipient, page)}</p>
    <strong>${words.message(given ? "consent.given" : "consent.declined")}</strong> (${words.message(`consent.by.${by}`)})
    ${revokedAt ? html`<strong>${words.message("summary.consent.revoked", { date: formatRecordedInstant(revokedAt, words) })}</strong>` : nothing}
    <span class="label">${formatRecordedInstant(at, words)} · ${words.list(dataCategories.map((code) => words.message(`consent.category.${code}`)))}</span>
    ${renderPersonalNote(page, more)}`;
}

/** Consents given and refused: each purpose and recipient by itself. */
export function renderConsentsSection(page: CaseSummaryPage): TemplateResult {
  const { record, words } = page;
  const consents = record.consents ?? [];
  return renderSummarySection(
    "consents",
    words.message("summary.consents"),
    consents.length === 0
      ? html`<p>${words.message("summary.consents.none")}</p>`
      : renderSummaryEntries(
          consents.map((consent) => consentWords(consent, page)),
          2,
          words,
        ),
  );
}

function referralWords(referral: Referral, page: CaseSummaryPage): TemplateResult {
  const { words } = page;
  const { to, services, status, reason } = referral;
  const last =
    [referral.handedBackAt, referral.answeredAt, referral.sentAt].find((at) => at !== undefined) ??
    referral.proposedAt;
  return html`<p class="line"><strong>${words.message(`referral.status.${status}`)}</strong> ${recipientWords(to, page)}</p>
    ${words.list(services.map((service) => words.message(`referral.service.${service}`)))}
    <span class="label">${formatRecordedInstant(last, words)}</span> ${renderPersonalNote(page, reason)}`;
}

/** To whom the person was referred, and how far each referral has come. */
export function renderReferralsSection(page: CaseSummaryPage): TemplateResult {
  const { record, words } = page;
  const referrals = record.referrals ?? [];
  return renderSummarySection(
    "referrals",
    words.message("summary.referrals"),
    referrals.length === 0
      ? html`<p>${words.message("summary.referrals.none")}</p>`
      : renderSummaryEntries(
          referrals.map((referral) => referralWords(referral, page)),
          2,
          words,
        ),
  );
}
