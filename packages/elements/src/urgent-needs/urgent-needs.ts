import type { Answer, Language, UrgentNeeds } from "@spean/model";
import { type UrgentNeedCode, urgentNeedCodes } from "@spean/text";
import { html, LitElement, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { formEntries } from "../screening/form-entries.js";
import { urgentNeedsSection } from "../screening/urgent-needs-section.js";
import { withAnswer } from "../screening/with-answer.js";
import { type GivenAnswer, givenAnswer } from "../shared/answer-question.js";
import { emit } from "../shared/events.js";
import { FormValue } from "../shared/form-value.js";
import { spokenLanguage } from "../shared/spoken-language.js";
import { urgentNeedsStyles } from "./urgent-needs-styles.js";

/**
 * The questions of urgent need alone, for a page that asks them before anything else exists. `<spean-screening>` shows the same
 * section. In a form, every answer given is a value under `urgent.` and the need.
 *
 * @fires spean-urgent-need - An answer was chosen or taken back: `{ need, answer }`.
 * @csspart urgent - The whole section.
 * @csspart question - A question.
 * @csspart guidance - What helps the officer to ask it, and what to do.
 * @csspart option - One answer with its radio.
 * @csspart clear - The button that takes an answer back.
 */
export class SpeanUrgentNeeds extends LitElement {
  static readonly formAssociated = true;
  static override styles = urgentNeedsStyles;

  /** The officer's language. */
  @property() language: Language = "en";
  /** The language in which the questions are spoken, a BCP 47 tag. */
  @property({ attribute: "interview-language" }) interviewLanguage: string | undefined;
  /** The answers given. A property only: an answer never stands in an attribute. */
  @property({ attribute: false }) urgentNeeds: { readonly [need in UrgentNeedCode]?: Answer } = {};
  @property({ type: Boolean, reflect: true }) disabled = false;
  /** Shows the answers, and lets none be changed; a form still gets them. */
  @property({ type: Boolean, reflect: true }) readonly = false;
  @state() private disabledByForm = false;

  private readonly form = new FormValue(this, () => formEntries({}, this.urgentNeeds));

  /** The answers as the record keeps them: every need is there, `not-asked` where it was not asked. `undefined` while none was. */
  get value(): UrgentNeeds | undefined {
    if (!urgentNeedCodes.some((need) => givenAnswer(this.urgentNeeds[need]))) return undefined;
    return Object.fromEntries(urgentNeedCodes.map((need) => [need, { answer: this.urgentNeeds[need] ?? "not-asked" }])) as unknown as UrgentNeeds;
  }

  /** Called by the browser when the form is reset: nothing was asked. */
  formResetCallback(): void {
    this.urgentNeeds = {};
  }

  /** Called by the browser when a `fieldset` around the element is disabled or enabled. */
  formDisabledCallback(disabled: boolean): void {
    this.disabledByForm = disabled;
  }

  private choose(need: UrgentNeedCode, answer: GivenAnswer | undefined): void {
    this.urgentNeeds = withAnswer(this.urgentNeeds, need, answer);
    this.form.sync();
    emit(this, "spean-urgent-need", { need, answer });
  }

  protected override render(): TemplateResult {
    return html`<div class="frame" lang=${this.language}>
      ${urgentNeedsSection({
        language: this.language,
        interviewLanguage: spokenLanguage(this.interviewLanguage, this.language),
        needs: this.urgentNeeds,
        disabled: this.disabled || this.disabledByForm || this.readonly,
        alone: true,
        choose: (need, answer) => this.choose(need, answer),
      })}
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "spean-urgent-needs": SpeanUrgentNeeds;
  }
}
