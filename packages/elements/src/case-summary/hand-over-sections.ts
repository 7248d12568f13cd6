import type { Consent, Recipient, Referral } from "@spean/model";
import { html, nothing, type TemplateResult } from "lit";
import { instantWords } from "../shared/instant-words.js";
import { countryName, said } from "../shared/names.js";
import { entries, note, section, type SummaryPage } from "./summary-page.js";

const recipientWords = ({ agency, country }: Recipient, { words }: SummaryPage): TemplateResult =>
  html`${said(agency)} ${country ? html`<span>(${countryName(country, words)})</span>` : nothing}`;

function consentWords(
  { purpose, recipient, given, at, revokedAt, dataCategories, by, note: more }: Consent,
  page: SummaryPage,
): TemplateResult {
  const { words } = page;
  return html`<p class="line"><strong>${words.message(`referral.purpose.${purpose}`)}</strong> ${recipientWords(recipient, page)}</p>
    <strong>${words.message(given ? "consent.given" : "consent.declined")}</strong> (${words.message(`consent.by.${by}`)})
    ${revokedAt ? html`<strong>${words.message("summary.consent.revoked", { date: instantWords(revokedAt, words) })}</strong>` : nothing}
    <span class="label">${instantWords(at, words)} · ${words.list(dataCategories.map((code) => words.message(`consent.category.${code}`)))}</span>
    ${note(page, more)}`;
}

/** Consents given and refused: each purpose and recipient by itself. */
export function consentsSection(page: SummaryPage): TemplateResult {
  const { record, words } = page;
  const consents = record.consents ?? [];
  return section(
    "consents",
    words.message("summary.consents"),
    consents.length === 0
      ? html`<p>${words.message("summary.consents.none")}</p>`
      : entries(
          consents.map((consent) => consentWords(consent, page)),
          2,
          words,
        ),
  );
}

function referralWords(referral: Referral, page: SummaryPage): TemplateResult {
  const { words } = page;
  const { to, services, status, reason } = referral;
  const last =
    [referral.handedBackAt, referral.answeredAt, referral.sentAt].find((at) => at !== undefined) ??
    referral.proposedAt;
  return html`<p class="line"><strong>${words.message(`referral.status.${status}`)}</strong> ${recipientWords(to, page)}</p>
    ${words.list(services.map((service) => words.message(`referral.service.${service}`)))}
    <span class="label">${instantWords(last, words)}</span> ${note(page, reason)}`;
}

/** To whom the person was referred, and how far each referral has come. */
export function referralsSection(page: SummaryPage): TemplateResult {
  const { record, words } = page;
  const referrals = record.referrals ?? [];
  return section(
    "referrals",
    words.message("summary.referrals"),
    referrals.length === 0
      ? html`<p>${words.message("summary.referrals.none")}</p>`
      : entries(
          referrals.map((referral) => referralWords(referral, page)),
          2,
          words,
        ),
  );
}
