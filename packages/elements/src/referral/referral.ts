import type { Actor, Consent, Language, Recipient, Referral } from "@spean/model";
import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { type FormEntry, FormElement } from "../shared/form-element.js";
import { emitSpeanEvent } from "../shared/events.js";
import type { FieldRenderContext } from "../shared/fields/field.js";
import type { FieldFault } from "../shared/fields/draft-shape.js";
import { spokenLanguagesOf } from "../shared/fields/spoken.js";
import { elementWordsOf } from "../shared/words.js";
import { type ReferralAnswerStatus, answersOpenToReferral, renderReferralAnswer } from "./referral-answer.js";
import {
  changeReferralDraft,
  missingReferralParts,
  type ReferralDraft,
  type ReferralChoices,
  type WrittenReferral,
  referralOfDraft,
} from "./referral-draft.js";
import { renderReferralFacts } from "./referral-facts.js";
import { renderReferralForm } from "./referral-form.js";
import { renderReferralPreview, type ReferralPreviewsByLanguage } from "./referral-preview.js";
import { referralStyles } from "./referral-styles.js";

/**
 * A referral, from either side. `direction="out"`: it is written, with what it rests on, and with exactly
 * what would travel, as the host gives it; or it is shown as recorded. `direction="in"`: what came is shown
 * first, value by value, and under it stands the answer: accepted, or declined with a reason; what was
 * accepted can be handed back. Nothing is chosen beforehand, a consent that does not fit the recipient and
 * the purpose is not offered, and the element sends nothing: that is the host's.
 *
 * In a form, a whole written referral is one value, as JSON.
 *
 * @fires spean-referral - What is written changed: codes and whether it is whole. The words are read from
 * `written`.
 * @fires spean-referral-answer - The answer was given: `{ referral, status }`. The reason is read from
 * `answerReason`.
 * @csspart title - The heading.
 * @csspart facts - A recorded referral; `status` is how far it has come.
 * @csspart preview - What travels; `value` is one value of it, `no-preview` what is said where the host gave
 * none.
 * @csspart field - One field with its label.
 * @csspart control - A text field or select.
 * @csspart question - The question of a group of choices.
 * @csspart option - One choice.
 * @csspart guidance - What helps with a group of choices.
 * @csspart hint - What helps to fill a field in.
 * @csspart clear - The button that takes a choice back.
 * @csspart missing - What is still needed.
 * @csspart answer - The recipient's answer; `confirm` is its button, `error` what is missing in it.
 * @csspart empty - The line shown while there is no referral.
 */
export class SpeanReferral extends FormElement {
  static override styles = referralStyles;

  /** True where it goes out or came in. */
  @property() direction: "out" | "in" = "out";
  /** A recorded referral. Going out, without one the form is shown. */
  @property({ attribute: false }) referral: Referral | undefined;
  /** The data that travels with it, in each language that the host has it in. */
  @property({ attribute: false }) previews: ReferralPreviewsByLanguage = {};
  /** To whom it can go. */
  @property({ attribute: false }) recipients: readonly Recipient[] = [];
  /** The consents of the record. Only those that fit are offered. */
  @property({ attribute: false }) consents: readonly Consent[] = [];
  /** The officer who would decide to send without consent. */
  @property({ attribute: false }) actor: Actor | undefined;
  /** The referral as it is written so far. A property only, like all that is personal. */
  @property({ attribute: false }) draft: ReferralDraft = {};
  /** The answer chosen so far. */
  @property({ attribute: false }) answer: ReferralAnswerStatus | undefined;
  /** Reason for declining or handing back. */
  @property({ attribute: false }) answerReason = "";
  /** The language of the page. */
  @property() language: Language = "en";
  /** Shows what there is as text, and lets nothing be changed. */
  @property({ type: Boolean, reflect: true }) readonly = false;
  /** The name of the value in a form. */
  @property({ reflect: true }) name = "referral";
  /** True where an answer was asked for that is not whole. */
  @state() private refused = false;

  protected override get formEntries(): readonly FormEntry[] {
    const { written } = this;
    return written ? [[this.name, JSON.stringify(written)]] : [];
  }

  /** The referral as it was written, once nothing is missing. */
  get written(): WrittenReferral | undefined {
    return this.writes ? referralOfDraft(this.draft, this.options) : undefined;
  }

  /** Called by the browser when the form is reset: nothing was written and nothing answered. */
  override formResetCallback(): void {
    Object.assign(this, { draft: {}, answer: undefined, answerReason: "", refused: false });
  }

  /** Another referral has not been answered by what was chosen for the one before. */
  protected override willUpdate(changes: PropertyValues<this>): void {
    const before = changes.get("referral");
    if (before && before.id !== this.referral?.id)
      Object.assign(this, { answer: undefined, answerReason: "", refused: false });
  }

  private get writes(): boolean {
    return this.direction !== "in" && !this.referral;
  }

  private get options(): ReferralChoices {
    const { recipients, consents, actor } = this;
    return { recipients, consents, actor };
  }

  private edit(patch: ReferralDraft): void {
    this.draft = changeReferralDraft(this.draft, patch, this.options);
    const { recipient, purpose, services = [], consent, ground } = this.draft;
    emitSpeanEvent(this, "spean-referral", {
      recipient,
      purpose,
      services,
      consent,
      ground,
      whole: missingReferralParts(this.draft, this.options).length === 0,
    });
  }

  private get answerFault(): FieldFault | undefined {
    if (this.answer === undefined) return { field: "answer", message: "referral.answer.choose" };
    if (this.answer === "accepted" || this.answerReason.trim() !== "") return undefined;
    return { field: "answerReason", message: "referral.answer.reason-needed" };
  }

  private async confirm(referral: Referral): Promise<void> {
    const fault = this.answerFault;
    this.refused = fault !== undefined;
    if (!fault)
      return emitSpeanEvent(this, "spean-referral-answer", { referral: referral.id, status: this.answer! });
    await this.updateComplete;
    this.renderRoot
      .querySelector<HTMLElement>(fault.field === "answer" ? ".answer input" : "#answerReason")
      ?.focus();
  }

  private get context(): FieldRenderContext {
    return {
      spoken: spokenLanguagesOf(this.language),
      readonly: this.readonly,
      faultAt: (field) => (this.refused && this.answerFault?.field === field ? this.answerFault : undefined),
      commit: () => undefined,
      focusLater: () => undefined,
    };
  }

  private answering(referral: Referral): TemplateResult | typeof nothing {
    const offered = answersOpenToReferral(referral);
    if (this.direction !== "in" || this.readonly || offered.length === 0) return nothing;
    return renderReferralAnswer({
      context: this.context,
      offered,
      chosen: this.answer,
      reason: this.answerReason,
      choose: (answer) => (this.answer = answer),
      write: (reason) => (this.answerReason = reason),
      confirm: () => void this.confirm(referral),
    });
  }

  protected override render(): TemplateResult {
    const { language, referral, previews, consents, draft, options, context } = this;
    const words = elementWordsOf(language);
    const came = this.direction === "in";
    const preview = renderReferralPreview(
      {
        previews,
        title: came ? "referral.preview.in" : "referral.preview",
        none: came ? "referral.preview.none-in" : "referral.preview.none",
      },
      words,
    );
    const nothingYet = !referral && (came || this.readonly) && Object.keys(draft).length === 0;
    if (nothingYet)
      return html`<p class="frame empty" part="empty" translate="no" lang=${words.language}>${words.message("referral.empty")}</p>`;
    return html`<article class="frame" translate="no" lang=${words.language} aria-labelledby="title">
      <h2 id="title" part="title">${words.message(came ? "referral.title.in" : "referral.title")}</h2>
      <fieldset class="lock" ?disabled=${this.isDisabled}>
        ${
          referral
            ? html`${renderReferralFacts(referral, consents, words)} ${preview} ${this.answering(referral)}`
            : html`${renderReferralForm({ context, draft, options, edit: (patch) => this.edit(patch) })} ${preview}`
        }
      </fieldset>
    </article>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "spean-referral": SpeanReferral;
  }
}
