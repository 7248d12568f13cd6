import type { Answer, Language, Standard } from "@spean/model";
import { type QuestionSection, questionSectionsOf } from "@spean/standard/sections";
import type { UrgentNeedCode } from "@spean/text";
import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { type FormEntry, FormElement } from "../shared/form-element.js";
import { type ChosenAnswer, chosenAnswerOf } from "../shared/answer-question.js";
import { emitSpeanEvent } from "../shared/events.js";
import { spokenLanguage } from "../shared/fields/spoken.js";
import { elementWordsOf } from "../shared/words.js";
import { answersAsFormEntries, withAnswerSet } from "./with-answer.js";
import { renderSectionNavigation } from "./navigation.js";
import { renderQuestionSection } from "./question-section.js";
import { screeningStyles } from "./screening-styles.js";
import { standardTextIn, type StandardTexts } from "./texts.js";
import { renderUrgentNeedsSection } from "./urgent-needs-section.js";

/**
 * The questions of a standard on one page: urgent needs first, then section by section, in any order, each
 * one skippable. It shows progress and never a result, and keeps nothing beyond the page. In a form, every
 * answer given is a value under its code.
 *
 * @fires spean-answer - An answer was chosen or taken back: `{ indicator, answer }`.
 * @fires spean-urgent-need - The same for a question of urgent need: `{ need, answer }`.
 * @slot case - What the host asks about the case itself, such as the age: after the urgent needs, before the
 * questions.
 * @csspart title - The heading of the whole screening.
 * @csspart section - A section of questions.
 * @csspart urgent - The section of urgent needs.
 * @csspart navigation - Progress, filter and the list of sections.
 * @csspart question - A question.
 * @csspart guidance - What helps the officer to ask it.
 * @csspart option - One answer with its radio.
 * @csspart clear - The button that takes an answer back.
 */
export class SpeanScreening extends FormElement {
  static override styles = screeningStyles;

  @property({ attribute: false }) standard: Standard | undefined;
  /** The standard's text, in each language that the page has. */
  @property({ attribute: false }) texts: StandardTexts = {};
  /** The officer's language. */
  @property() language: Language = "en";
  /**
   * The language in which the questions are spoken, a BCP 47 tag. Where there are no words in it, they are
   * shown in the officer's own.
   */
  @property({ attribute: "interview-language" }) interviewLanguage: string | undefined;
  /** The answers by indicator. Setting it replaces them all; the object given is never changed. */
  @property({ attribute: false }) answers: Readonly<Record<string, Answer>> = {};
  /** The answers to the questions of urgent need. */
  @property({ attribute: false }) urgentNeeds: { readonly [need in UrgentNeedCode]?: Answer } = {};
  /** The lists whose indicators are asked; every list where it is not set. */
  @property({ attribute: false }) lists: readonly string[] | undefined;
  @state() private onlyUnanswered = false;

  /**
   * Count of answers by hand to each question since the filter was set: an answered question stays in the
   * filtered list until the filter is set anew.
   */
  private answeredHere = new Map<string, number>();
  private sections: readonly QuestionSection[] = [];

  protected override get formEntries(): readonly FormEntry[] {
    return answersAsFormEntries(this.answers, this.urgentNeeds);
  }

  /** Called by the browser when the form is reset: no question is answered. */
  override formResetCallback(): void {
    this.answers = {};
    this.urgentNeeds = {};
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("standard") || changed.has("lists"))
      this.sections = this.standard ? questionSectionsOf(this.standard, this.lists) : [];
  }

  private choose(indicator: string, answer: ChosenAnswer | undefined): void {
    this.answers = withAnswerSet(this.answers, indicator, answer);
    this.answeredHere.set(indicator, this.timesChosen(indicator) + 1);
    emitSpeanEvent(this, "spean-answer", { indicator, answer });
  }

  private chooseNeed(need: UrgentNeedCode, answer: ChosenAnswer | undefined): void {
    this.urgentNeeds = withAnswerSet(this.urgentNeeds, need, answer);
    emitSpeanEvent(this, "spean-urgent-need", { need, answer });
  }

  private filter(onlyUnanswered: boolean): void {
    this.answeredHere = new Map();
    this.onlyUnanswered = onlyUnanswered;
  }

  private readonly timesChosen = (code: string): number => this.answeredHere.get(code) ?? 0;
  private readonly isAnswered = (code: string): boolean => chosenAnswerOf(this.answers[code]) !== undefined;
  private readonly isShown = (code: string): boolean =>
    !this.onlyUnanswered || !this.isAnswered(code) || this.answeredHere.has(code);

  /** Leads to a section: the focus goes to its heading, which a screen reader then reads. */
  private readonly goTo = (section: string): void => {
    const heading = this.renderRoot.querySelector<HTMLElement>(`#${CSS.escape(`${section}-heading`)}`);
    heading?.scrollIntoView({ block: "start" });
    heading?.focus({ preventScroll: true });
  };

  private urgent(disabled: boolean): TemplateResult {
    return renderUrgentNeedsSection({
      language: this.language,
      interviewLanguage: spokenLanguage(this.interviewLanguage, this.language),
      needs: this.urgentNeeds,
      disabled,
      choose: (need, answer) => this.chooseNeed(need, answer),
    });
  }

  private questions(disabled: boolean): unknown[] {
    const { language, texts, answers, isShown, timesChosen } = this;
    const read = standardTextIn(texts, language);
    const asked = texts[spokenLanguage(this.interviewLanguage, language)] ?? read;
    const words = elementWordsOf(language);
    const choose = (code: string, answer: ChosenAnswer | undefined): void => this.choose(code, answer);
    return this.sections.map((section) =>
      renderQuestionSection(section, { words, read, asked, answers, disabled, isShown, timesChosen, choose }),
    );
  }

  protected override render(): TemplateResult {
    const { language, sections, texts, onlyUnanswered, isAnswered, goTo } = this;
    const words = elementWordsOf(language);
    const disabled = this.isDisabled;
    const text = standardTextIn(texts, language);
    const filter = (only: boolean): void => this.filter(only);
    return html`<div class="frame" translate="no" lang=${words.language}>
      <div class="screening">
        <header>
          <h2 part="title">${words.message("screening.title")}</h2>
          <p>${words.message("screening.voluntary")}</p>
        </header>
        ${this.urgent(disabled)}
        <slot name="case"></slot>
        ${sections.length === 0 ? nothing : renderSectionNavigation({ words, text, sections, isAnswered, onlyUnanswered, filter, goTo })}
        <div class="sections">${this.questions(disabled)}</div>
      </div>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "spean-screening": SpeanScreening;
  }
}
