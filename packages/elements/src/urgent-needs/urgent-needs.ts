import type { Language, UrgentNeeds } from "@spean/model";
import { type UrgentNeedCode, urgentNeedCodes } from "@spean/text";
import { html, nothing, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { type FormEntry, FormElement } from "../shared/form-element.js";
import { answersAsFormEntries, withAnswerSet } from "../screening/with-answer.js";
import { renderUrgentNeedsSection } from "../screening/urgent-needs-section.js";
import { type ChosenAnswer, chosenAnswerOf } from "../shared/answer-question.js";
import { emitSpeanEvent } from "../shared/events.js";
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
export class SpeanUrgentNeeds extends FormElement {
  static override styles = urgentNeedsStyles;

  /** The officer's language. */
  @property() language: Language = "en";
  /** The language in which the questions are spoken, a BCP 47 tag. */
  @property({ attribute: "interview-language" }) interviewLanguage: string | undefined;
  /** The answers given. A property only: an answer never stands in an attribute. */
  @property({ attribute: false }) urgentNeeds: AnswersByNeed =
    {}; /** Shows the answers as text, and lets none be changed; a form still gets them. */
  @property({ type: Boolean, reflect: true }) readonly = false;
  @state() private notes: NotesByNeed = {};
  private beside: UrgentNeedCircumstances = {};

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
  override formResetCallback(): void {
    Object.assign(this, { urgentNeeds: {}, notes: {}, beside: {} });
  }

  protected override get formEntries(): readonly FormEntry[] {
    const notes = ([...urgentNeedCodes, "note"] as const).flatMap((part): FormEntry[] => {
      const text = this.notes[part]?.trim();
      return text ? [[part === "note" ? "urgent.note" : `urgent.${part}.note`, text]] : [];
    });
    return [...answersAsFormEntries({}, this.urgentNeeds), ...notes];
  }

  private choose(need: UrgentNeedCode, answer: ChosenAnswer | undefined): void {
    this.urgentNeeds = withAnswerSet(this.urgentNeeds, need, answer);
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
        emitSpeanEvent(this, "spean-urgent-note", { part, complete: this.value !== undefined });
      },
    });
  }

  protected override render(): TemplateResult {
    if (this.readonly)
      return html`<div class="frame" translate="no" lang=${this.language}>${renderUrgentNeedsText(this.value, this.language)}</div>`;
    const { notes, urgentNeeds: needs } = this;
    return html`<div class="frame" translate="no" lang=${this.language}>
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
