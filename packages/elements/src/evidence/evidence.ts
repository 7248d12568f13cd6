import type { Answer, Observation } from "@spean/model";
import { html, nothing, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import { renderActorFields } from "../shared/fields/actor-fields.js";
import { renderFieldError, renderReadOnlyField } from "../shared/fields/field.js";
import { fieldStyles } from "../shared/fields/field-styles.js";
import { renderMomentField } from "../shared/fields/moment-field.js";
import { renderRadiosField } from "../shared/fields/radios-field.js";
import { renderSelectField } from "../shared/fields/select-field.js";
import { officerWordsOf, renderSpokenText } from "../shared/fields/spoken.js";
import { renderTextField } from "../shared/fields/text-field.js";
import { withoutEmptyKeys } from "../shared/fields/draft-shape.js";
import { formatRecordedInstant } from "../shared/instant-words.js";
import { ValueElement } from "../shared/value-element.js";
import { type EvidenceDraft, evidenceDraftShape, evidenceSourceCodes } from "./evidence-draft.js";

/**
 * Evidence of one answer: source, the words or facts that support it, who observed it and when. The answer is
 * given at the question; the host hands it over. Its value is an `Observation` of the model; a new one gets a
 * random id. Observations are only ever added: a mistake is mended by a new one that names the one it
 * corrects.
 *
 * @fires spean-evidence - Something changed: `{ part, complete }`, and nothing of what was entered. The host
 * reads `value`.
 * @csspart title - The heading.
 * @csspart summary - Everything to look at again, once the whole was checked.
 * @csspart field - One field with its label.
 * @csspart control - A text field or select.
 * @csspart question - The question of a group of choices.
 * @csspart option - One choice.
 * @csspart clear - The button that takes a choice back.
 * @csspart hint - What helps to fill a field in.
 * @csspart error - What is missing.
 * @csspart now - The button that puts in the present moment.
 */
export class SpeanEvidence extends ValueElement<Observation, EvidenceDraft> {
  static override styles = fieldStyles;

  /** The question that was answered, in the officer's language. */
  @property() label = "";
  /** The observations made before: one about the same indicator can be named as a mistake. */
  @property({ attribute: false }) earlier: readonly Observation[] = [];

  /** Makes an element without any evidence. */
  constructor() {
    super({ shape: evidenceDraftShape, event: "spean-evidence" });
  }

  /** The code of the indicator that the answer is to. A property only, as the answer is. */
  @property({ attribute: false })
  get indicator(): string {
    return this.draft.indicator;
  }
  /** Sets the indicator. */
  set indicator(indicator: string) {
    this.draft = { ...this.draft, indicator };
  }

  /** The answer given; a property only, it never stands in an attribute. */
  @property({ attribute: false })
  get answer(): Answer | undefined {
    return this.draft.answer === "" ? undefined : this.draft.answer;
  }
  /** Sets the answer; `undefined` where there is none yet. */
  set answer(answer: Answer | undefined) {
    this.draft = { ...this.draft, answer: answer ?? "" };
  }

  /** The observation, whole; `undefined` while something is missing. */
  override get value(): Observation | undefined {
    return super.value;
  }
  /** Shows an observation, whole or not; where it says no indicator or answer, those set before stay. */
  override set value(value: Partial<Observation> | undefined) {
    const { indicator, answer } = { ...this.draft, ...value };
    if (value) super.value = { ...value, ...withoutEmptyKeys({ indicator, answer }) } as Partial<Observation>;
    else if (this.value) this.clear();
  }

  /** Empties every field; indicator and answer stay, since they are the question's. */
  override clear(): void {
    const { indicator, answer } = this.draft;
    super.clear();
    this.draft = { ...this.draft, indicator, answer };
  }

  private answerText(): unknown {
    const { answer, context } = this;
    const words = officerWordsOf(this.spoken);
    return html`${this.label ? html`<p class="about" lang=${this.language}>${this.label}</p>` : nothing}
      <div role="status">
        ${answer && renderReadOnlyField(context, { id: "answer", label: "evidence.answer" }, html`<span lang=${words.language}>${words.message(`answer.${answer}`)}</span>`)}
        ${renderFieldError(context, "answer")}
      </div>`;
  }

  private source(): unknown {
    return renderRadiosField(this.context, {
      id: "source",
      label: "evidence.source",
      choices: evidenceSourceCodes,
      choiceLabel: (source) => `evidence.source.${source}`,
      value: this.draft.source,
      input: (source) => this.edit({ source }),
    });
  }

  private corrects(): unknown {
    const { id, indicator, corrects } = this.draft;
    const words = officerWordsOf(this.spoken);
    const choices = this.earlier
      .filter((other) => other.indicator === indicator && other.id !== id)
      .map(({ id: code, answer, source, observedAt }) => ({
        code,
        label: words.message("evidence.earlier", {
          answer: words.message(`answer.${answer}`),
          source: words.message(`evidence.source.${source}`),
          at: formatRecordedInstant(observedAt, words),
        }),
      }));
    if (choices.length === 0 && corrects === "") return nothing;
    return renderSelectField(this.context, {
      id: "corrects",
      label: "evidence.corrects",
      hint: "evidence.corrects.hint",
      choices,
      value: corrects,
      input: (code) => this.edit({ corrects: code }),
    });
  }

  protected override render(): TemplateResult {
    const { spoken, context, draft } = this;
    const words = (id: "statement" | "note") =>
      renderTextField(context, {
        id,
        label: id === "note" ? "field.note" : "evidence.statement",
        ...(id === "statement" && { hint: "evidence.statement.hint" }),
        value: draft[id],
        input: (text) => this.edit({ [id]: text }),
        multiline: true,
      });
    const observer = renderActorFields(context, {
      id: "observer",
      label: "evidence.observer",
      value: draft.observer,
      input: (actor) => this.edit({ observer: actor }),
    });
    const moment = renderMomentField(context, {
      id: "observedAt",
      label: "evidence.observed-at",
      value: draft.observedAt,
      input: (observedAt) => this.edit({ observedAt }),
    });
    return this.frame(html`<h2 part="title">${renderSpokenText(spoken, "evidence.title")}</h2>`, [
      this.answerText(),
      this.source(),
      words("statement"),
      observer,
      moment,
      this.corrects(),
      words("note"),
    ]);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "spean-evidence": SpeanEvidence;
  }
}
