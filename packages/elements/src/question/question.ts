import type { Answer, Language } from "@spean/model";
import { html, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import { type FormEntry, FormElement } from "../shared/form-element.js";
import { renderAnswerQuestion, type ChosenAnswer, chosenAnswerOf } from "../shared/answer-question.js";
import type { QuestionWording } from "../shared/choice-group.js";
import { emitSpeanEvent } from "../shared/events.js";
import { questionStyles } from "./question-styles.js";

/**
 * One question with its four answers, none of them chosen until somebody chooses, and a way back to no
 * answer. In a form its value is the answer; without an answer it has none.
 *
 * @fires spean-answer - An answer was chosen or taken back: `{ indicator, answer }`.
 * @csspart question - The question.
 * @csspart guidance - What helps the officer to ask it.
 * @csspart option - One answer with its radio.
 * @csspart clear - The button that takes the answer back.
 */
export class SpeanQuestion extends FormElement {
  static override styles = questionStyles;

  /** The code of the indicator asked about. */
  @property() indicator = "";
  /** The question as it is spoken. */
  @property() question = "";
  /** Guidance for asking it, in the officer's language. */
  @property() guidance = "";
  /** The language of the question. */
  @property() language: Language = "en";
  /** The same question in the officer's language, where the interview is in another: both are shown. */
  @property({ attribute: false }) secondary: QuestionWording | undefined;
  /** The answer, or `undefined`. A property only: an answer never stands in an attribute. */
  @property({ attribute: false }) answer: Answer | undefined;
  /** The name of the value in a form. */
  @property({ reflect: true }) name = "";
  protected override get formEntries(): readonly FormEntry[] {
    const answer = chosenAnswerOf(this.answer);
    return answer ? [[this.name, answer]] : [];
  }

  /** Called by the browser when the form is reset: the question is not answered again. */
  override formResetCallback(): void {
    this.answer = undefined;
  }

  private choose(answer: ChosenAnswer | undefined): void {
    this.answer = answer;
    emitSpeanEvent(this, "spean-answer", { indicator: this.indicator, answer });
  }

  protected override render(): TemplateResult {
    return html`<div class="frame" translate="no">
      ${renderAnswerQuestion({
        id: "q",
        asked: { language: this.language, question: this.question },
        read: this.secondary,
        guidance: this.guidance,
        chosen: chosenAnswerOf(this.answer),
        disabled: this.isDisabled,
        choose: (answer) => this.choose(answer),
      })}
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "spean-question": SpeanQuestion;
  }
}
