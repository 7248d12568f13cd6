import type { Language, UrgentNeeds } from "@spean/model";
import { type UrgentNeedCode, urgentNeedCodes } from "@spean/text";
import { html, LitElement, nothing, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { answersAsFormEntries, withAnswerSet } from "../screening/with-answer.js";
import { renderUrgentNeedsSection } from "../screening/urgent-needs-section.js";
import { type ChosenAnswer, chosenAnswerOf } from "../shared/answer-question.js";
import { emitSpeanEvent } from "../shared/events.js";
import { FormValueController } from "../shared/form-value.js";
import { spokenLanguage } from "../shared/fields/spoken.js";
import {
  type UrgentNeedCircumstances,
  urgentNeedsDraftOf,
  urgentNeedsOfDraft,
  type AnswersByNeed,
  type NotesByNeed,
} from "./kept-needs.js";
import { renderNeedNote } from "./need-note.js";
import { renderUrgentNeedsText } from "./read-needs.js";
import { urgentNeedsStyles } from "./urgent-needs-styles.js";

/**
 * The questions of urgent need alone, for a page that asks them before anything else exists.
 * `<spean-screening>` asks the same, in the same words. An answer may be given a note, and so may all of them
 * together; names and numbers of whoever is present belong in the record's `present`, which the host keeps.
 * In a form, every answer given is a value under `urgent.` and the need, its note under the same with
 * `.note`.
 *
 * @fires spean-urgent-need - An answer was chosen or taken back: `{ need, answer }`.
 * @fires spean-urgent-note - A note was changed: `{ part, complete }`, and nothing of it. The host reads
 * `value`.
 * @csspart urgent - The whole section.
 * @csspart question - A question.
 * @csspart guidance - What helps the officer to ask it, and what to do.
 * @csspart option - One answer with its radio.
 * @csspart clear - The button that takes an answer back.
 * @csspart note - A note with its label.
 * @csspart control - The field of a note.
 */
export class SpeanUrgentNeeds extends LitElement {
  static readonly formAssociated = true;
  static override styles = urgentNeedsStyles;

  /** The officer's language. */
  @property() language: Language = "en";
  /** The language in which the questions are spoken, a BCP 47 tag. */
  @property({ attribute: "interview-language" }) interviewLanguage: string | undefined;
  /** The answers given. A property only: an answer never stands in an attribute. */
  @property({ attribute: false }) urgentNeeds: AnswersByNeed = {};
  @property({ type: Boolean, reflect: true }) disabled = false;
  /** Shows the answers as text, and lets none be changed; a form still gets them. */
  @property({ type: Boolean, reflect: true }) readonly = false;
  @state() private disabledByForm = false;
  @state() private notes: NotesByNeed = {};
  private beside: UrgentNeedCircumstances = {};

  private readonly form = new FormValueController(this, () => this.entries());

  /**
   * The answers and notes as the record keeps them: every need is there, `not-asked` where it was not asked.
   * `undefined` while nothing was said of any.
   */
  @property({ attribute: false })
  get value(): UrgentNeeds | undefined {
    return urgentNeedsOfDraft({ answers: this.urgentNeeds, notes: this.notes, beside: this.beside });
  }
  /** Shows what a record keeps. Who is present, and who asked when, is carried along. */
  set value(value: Partial<UrgentNeeds> | undefined) {
    if (JSON.stringify(value) === JSON.stringify(this.value)) return;
    const { answers, notes, beside } = urgentNeedsDraftOf(value ?? {});
    Object.assign(this, { urgentNeeds: answers, notes, beside });
  }

  /** Called by the browser when the form is reset: nothing was asked. */
  formResetCallback(): void {
    Object.assign(this, { urgentNeeds: {}, notes: {}, beside: {} });
  }

  /** Called by the browser when a `fieldset` around the element is disabled or enabled. */
  formDisabledCallback(disabled: boolean): void {
    this.disabledByForm = disabled;
  }

  private entries(): FormData | null {
    const answers = answersAsFormEntries({}, this.urgentNeeds);
    const notes = ([...urgentNeedCodes, "note"] as const).flatMap((part) => {
      const text = this.notes[part]?.trim();
      return text ? [[part === "note" ? "urgent.note" : `urgent.${part}.note`, text] as const] : [];
    });
    if (notes.length === 0) return answers;
    const entries = answers ?? new FormData();
    for (const [name, text] of notes) entries.append(name, text);
    return entries;
  }

  private choose(need: UrgentNeedCode, answer: ChosenAnswer | undefined): void {
    this.urgentNeeds = withAnswerSet(this.urgentNeeds, need, answer);
    this.form.sync();
    emitSpeanEvent(this, "spean-urgent-need", { need, answer });
  }

  private note(part: keyof NotesByNeed): TemplateResult {
    return renderNeedNote({
      part,
      language: this.language,
      text: this.notes[part] ?? "",
      disabled: this.isDisabled,
      input: (text) => (this.notes = { ...this.notes, [part]: text }),
      change: () => {
        this.form.sync();
        emitSpeanEvent(this, "spean-urgent-note", { part, complete: this.value !== undefined });
      },
    });
  }

  private get isDisabled(): boolean {
    return this.disabled || this.disabledByForm;
  }

  protected override render(): TemplateResult {
    if (this.readonly)
      return html`<div class="frame" lang=${this.language}>${renderUrgentNeedsText(this.value, this.language)}</div>`;
    const { notes, urgentNeeds: needs } = this;
    return html`<div class="frame" lang=${this.language}>
      ${renderUrgentNeedsSection({
        language: this.language,
        interviewLanguage: spokenLanguage(this.interviewLanguage, this.language),
        needs,
        disabled: this.isDisabled,
        alone: true,
        choose: (need, answer) => this.choose(need, answer),
        below: (need) => (chosenAnswerOf(needs[need]) || notes[need] ? this.note(need) : nothing),
      })}
      ${this.note("note")}
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "spean-urgent-needs": SpeanUrgentNeeds;
  }
}
