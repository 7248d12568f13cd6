import type { Purpose, Service } from "@spean/model";
import { html, nothing, type TemplateResult } from "lit";
import { renderCheckboxesField, choiceLabelText } from "../shared/fields/checks-field.js";
import { type FieldRenderContext, renderReadOnlyField } from "../shared/fields/field.js";
import { renderRadiosField } from "../shared/fields/radios-field.js";
import { renderSelectField } from "../shared/fields/select-field.js";
import { officerWordsOf } from "../shared/fields/spoken.js";
import { renderTextField } from "../shared/fields/text-field.js";
import { localisedCountryName } from "../shared/names.js";
import { renderReferralBasisField, renderConsentLine } from "./basis-field.js";
import {
  consentsForReferral,
  missingReferralParts,
  type ReferralDraft,
  type ReferralChoices,
} from "./referral-draft.js";

/** Every service of the model, as the services directory words them too. */
const services: readonly Service[] = [
  ...([
    "shelter",
    "medical-care",
    "psychosocial-support",
    "protection-from-danger",
    "full-interview",
    "formal-identification",
  ] as const),
  ...([
    "child-protection",
    "legal-aid",
    "interpretation",
    "consular-assistance",
    "family-tracing",
    "safe-return",
  ] as const),
  ...(["reintegration", "education-or-training", "compensation", "other"] as const),
];

/** Purposes of a referral; statistics get no personal field, so nobody is referred for them. */
const purposes: readonly Purpose[] = [
  "referral",
  "identification",
  "repatriation",
  "investigation",
  "screening",
];

/** A form for a referral, and what it is filled in with. */
export interface ReferralFormView {
  readonly context: FieldRenderContext;
  readonly draft: ReferralDraft;
  readonly options: ReferralChoices;
  readonly edit: (patch: ReferralDraft) => void;
}

function recipientField({ context, draft, options, edit }: ReferralFormView): unknown {
  const words = officerWordsOf(context.spoken);
  return renderSelectField(context, {
    id: "recipient",
    label: "referral.to",
    choices: options.recipients.map(({ agency, country }, place) => ({
      code: String(place),
      label: country ? `${agency} (${localisedCountryName(country, words)})` : agency,
    })),
    value: draft.recipient === undefined ? "" : String(draft.recipient),
    input: (place) => edit({ recipient: place === "" ? undefined : Number(place) }),
  });
}

/** Basis of the referral, as text. */
function basisRead({ context, draft, options }: ReferralFormView): unknown {
  const words = officerWordsOf(context.spoken);
  const consent = options.consents.find(({ id }) => id === draft.consent);
  const text = draft.ground
    ? words.message(`referral.without.${draft.ground}`)
    : consent && renderConsentLine(consent, words);
  return renderReadOnlyField(context, { id: "basis", label: "referral.basis" }, text);
}

function withoutConsent({ context, draft, options, edit }: ReferralFormView): unknown {
  if (draft.ground === undefined) return nothing;
  const words = officerWordsOf(context.spoken);
  return html`${renderTextField(context, {
    id: "groundReason",
    label: "referral.without.reason",
    hint: "referral.without.note",
    multiline: true,
    value: draft.groundReason ?? "",
    input: (groundReason) => edit({ groundReason }),
  })}
    ${options.actor ? nothing : html`<p class="notice">${words.message("referral.missing", { items: words.message("referral.missing.actor") })}</p>`}`;
}

/** To whom, for which services and what purpose, what it rests on, and why. Nothing is chosen beforehand. */
export function renderReferralForm(form: ReferralFormView): TemplateResult {
  const { context, draft, options, edit } = form;
  const words = officerWordsOf(context.spoken);
  const missing = missingReferralParts(draft, options);
  return html`<div class="all">
      ${recipientField(form)}
      ${renderCheckboxesField(context, {
        id: "services",
        label: "referral.services",
        hint: "referral.services.guidance",
        choices: services,
        choiceLabel: (code) => choiceLabelText(context, `referral.service.${code}`),
        value: draft.services ?? [],
        input: (chosen) => edit({ services: chosen }),
      })}
      ${renderRadiosField(context, {
        id: "purpose",
        label: "referral.purpose",
        choices: purposes,
        choiceLabel: (code) => `referral.purpose.${code}`,
        value: draft.purpose ?? "",
        input: (code) => edit({ purpose: code === "" ? undefined : code }),
      })}
      ${context.readonly ? basisRead(form) : renderReferralBasisField({ draft, consents: consentsForReferral(draft, options), choose: edit }, words)} ${withoutConsent(form)}
      ${renderTextField(context, {
        id: "reason",
        label: "referral.reason",
        multiline: true,
        value: draft.reason ?? "",
        input: (reason) => edit({ reason }),
      })}
    </div>
    <p class="missing" part="missing" role="status">
      ${missing.length === 0 ? words.message("referral.whole") : words.message("referral.missing", { items: words.list(missing.map((id) => words.message(id))) })}
    </p>`;
}
