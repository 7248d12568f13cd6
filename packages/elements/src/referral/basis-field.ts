import type { Consent, WithoutConsent } from "@spean/model";
import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { formatRecordedInstant } from "../shared/instant-words.js";
import type { ElementWords } from "../shared/words.js";
import type { ReferralDraft } from "./referral-draft.js";

const grounds: readonly WithoutConsent["ground"][] = ["vital-interest", "legal-duty"];

/** The grounds that a referral can rest on, and the one chosen. */
export interface ReferralBasisField {
  readonly draft: ReferralDraft;
  /** The consents that carry it. */
  readonly consents: readonly Consent[];
  readonly choose: (basis: Pick<ReferralDraft, "consent" | "ground">) => void;
}

/** A consent in one line: when it was given, and for which data. */
export function renderConsentLine({ at, dataCategories }: Consent, words: ElementWords): string {
  const categories = words.list(
    dataCategories.map((category) => words.message(`consent.category.${category}`)),
  );
  return words.message("referral.basis.consent", { date: formatRecordedInstant(at, words), categories });
}

/**
 * Radios for the consents that carry the referral and for the two grounds without one. None is chosen until
 * somebody chooses.
 */
export function renderReferralBasisField(
  { draft, consents, choose }: ReferralBasisField,
  words: ElementWords,
): TemplateResult {
  const { consent, ground } = draft;
  const option = (
    label: string,
    chosen: boolean,
    basis: Pick<ReferralDraft, "consent" | "ground">,
  ): TemplateResult =>
    html`<label class="option" part="option"
      ><input type="radio" name="basis" .checked=${live(chosen)}
        @change=${() => choose(basis)} /><span>${label}</span></label
    >`;
  const clear = (event: Event): void => {
    const group = (event.currentTarget as HTMLElement).closest("fieldset");
    choose({ consent: undefined, ground: undefined });
    group?.querySelector("input")?.focus();
  };
  const question = words.message("referral.basis");
  return html`<fieldset class="choice-group whole" role="radiogroup" aria-labelledby="basis-question"
    aria-describedby="basis-guidance">
    <legend id="basis-question" part="question">${question}</legend>
    <p id="basis-guidance" class="guidance" part="guidance">${words.message(consents.length > 0 ? "referral.basis.guidance" : "referral.basis.none")}</p>
    ${consents.map((one) => option(renderConsentLine(one, words), one.id === consent, { consent: one.id, ground: undefined }))}
    ${grounds.map((one) => option(words.message(`referral.without.${one}`), one === ground, { consent: undefined, ground: one }))}
    ${
      consent === undefined && ground === undefined
        ? nothing
        : html`<button type="button" class="clear" part="clear" aria-label="${words.message("question.clear")}: ${question}"
          @click=${clear}>
            ${words.message("question.clear")}
          </button>`
    }
  </fieldset>`;
}
