import type { ConsentGiver, Language } from "@spean/model";
import { html, nothing, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import { type FormEntry, FormElement } from "../shared/form-element.js";
import { live } from "lit/directives/live.js";
import { type InterviewLanguage, languagesWithWords } from "../language/language.js";
import { renderChoiceGroup } from "../shared/choice-group.js";
import { type ConsentChoice, emitSpeanEvent } from "../shared/events.js";
import { elementWordsOf } from "../shared/words.js";
import type { RecordedConsentAnswer, ConsentQuestion } from "./consent-request.js";
import { consentStyles } from "./consent-styles.js";
import { renderStandingConsent } from "./standing-consent.js";

const givers: readonly ConsentGiver[] = [
  "person",
  "guardian-not-suspected",
  "legal-representative",
  "child-protection-authority",
];
const points = ["consent.free", "consent.no-cost", "consent.stop", "consent.limits"] as const;

/**
 * Asks for consent, one request at a time: explicit, for a named purpose, recipient and kind of data, with no
 * answer chosen before somebody chooses, and with a way to take an agreement back. A request not answered
 * stays not asked: that is neither yes nor no. In a form, each whole answer is one value, as JSON.
 *
 * Source: IOM Data Protection Manual (2010), principles of consent and of transfer to third parties.
 *
 * @fires spean-consent - A choice was made, cleared or taken back: `{ choices, by, language }`.
 * @csspart title - The heading.
 * @csspart explanation - What the person is told first.
 * @csspart request - One request.
 * @csspart question - A question.
 * @csspart guidance - What a question is about: recipient and data.
 * @csspart option - One choice with its radio.
 * @csspart clear - The button that returns a request to not asked.
 * @csspart withdraw - The button that takes a standing agreement back.
 */
export class SpeanConsent extends FormElement {
  static override styles = consentStyles;

  @property({ attribute: false }) requests: readonly ConsentQuestion[] = [];
  /** The choice for each request, in their order. A property only: a choice never stands in an attribute. */
  @property({ attribute: false }) choices: readonly ConsentChoice[] = [];
  /** The person who gives or refuses consent. */
  @property({ attribute: false }) by: ConsentGiver | undefined;
  /** The language it was explained in, a BCP 47 tag. */
  @property({ attribute: false }) explainedIn: string | undefined;
  /** Further languages that it may be explained in. */
  @property({ attribute: false }) languages: readonly InterviewLanguage[] = [];
  /** The language of the page. */
  @property() language: Language = "en";
  /** The name of the values in a form. */
  @property({ reflect: true }) name = "consent";

  /**
   * The answers that are whole: chosen, by whom, and in which language explained. Agreements taken back are
   * not among them.
   */
  get answers(): RecordedConsentAnswer[] {
    const { requests, choices, by, explainedIn } = this;
    if (!by || !explainedIn) return [];
    return requests.flatMap(({ purpose, recipient, dataCategories }, index) => {
      const choice = choices[index];
      return choice === "given" || choice === "declined"
        ? [{ purpose, recipient, dataCategories, given: choice === "given", by, language: explainedIn }]
        : [];
    });
  }

  /** Called by the browser when the form is reset: nothing was asked. */
  override formResetCallback(): void {
    Object.assign(this, { choices: [], by: undefined, explainedIn: undefined });
  }

  protected override get formEntries(): readonly FormEntry[] {
    return this.answers.map((answer) => [this.name, JSON.stringify(answer)]);
  }

  private change(changed: Partial<Pick<this, "choices" | "by" | "explainedIn">>): void {
    Object.assign(this, changed);
    emitSpeanEvent(this, "spean-consent", { choices: this.choices, by: this.by, language: this.explainedIn });
  }

  private choose(index: number, choice: ConsentChoice): void {
    this.change({
      choices: this.requests.map((_, place) => (place === index ? choice : this.choices[place])),
    });
  }

  /**
   * Takes an agreement back. The button is then gone, so the focus goes to the words that say what happened.
   */
  private async withdraw(index: number): Promise<void> {
    this.choose(index, "withdrawn");
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(`#state-${index}`)?.focus();
  }

  private request(request: ConsentQuestion, index: number): TemplateResult {
    const words = elementWordsOf(this.language);
    const question = words.message(`consent.purpose.${request.purpose}`);
    const categories = words.list(
      request.dataCategories.map((category) => words.message(`consent.category.${category}`)),
    );
    const scope = [
      words.message("consent.recipient", { agency: request.recipient.agency }),
      words.message("consent.data", { categories }),
    ];
    const choice = this.choices[index];
    if (request.standing)
      return renderStandingConsent({
        index,
        question,
        scope,
        words,
        withdrawn: choice === "withdrawn",
        withdraw: () => void this.withdraw(index),
      });
    return html`<div class="request" part="request">
      ${renderChoiceGroup<"given" | "declined">({
        id: `request-${index}`,
        asked: { language: words.language, question },
        guidance: scope.join("\n"),
        choices: ["given", "declined"],
        labelId: (option) => `consent.${option}`,
        chosen: choice === "withdrawn" ? undefined : choice,
        choose: (option) => this.choose(index, option),
      })}
    </div>`;
  }

  private giver(): TemplateResult {
    const words = elementWordsOf(this.language);
    return html`<div class="request">
      ${renderChoiceGroup({
        id: "by",
        asked: { language: words.language, question: words.message("consent.by") },
        guidance: words.message("consent.by.guidance"),
        choices: givers,
        labelId: (giver) => `consent.by.${giver}`,
        chosen: this.by,
        choose: (by) => this.change({ by }),
      })}
    </div>`;
  }

  private explained(): TemplateResult {
    const change = (event: Event): void =>
      this.change({ explainedIn: (event.target as HTMLInputElement).value });
    return html`<fieldset class="choice-group request" @change=${change}>
      <legend>${elementWordsOf(this.language).message("consent.language")}</legend>
      ${[...languagesWithWords(), ...this.languages].map(
        ({ tag, label }) =>
          html`<label class="option" part="option"
            ><input type="radio" name="explained" value=${tag} .checked=${live(tag === this.explainedIn)} /><span lang=${tag}>${label}</span></label
          >`,
      )}
    </fieldset>`;
  }

  protected override render(): TemplateResult {
    const words = elementWordsOf(this.language);
    const asks = this.requests.some(({ standing }) => !standing);
    return html`<section class="frame" translate="no" lang=${words.language} aria-labelledby="title">
      <h2 id="title" part="title">${words.message("consent.title")}</h2>
      <ul class="points" part="explanation">
        ${points.map((id) => html`<li>${words.message(id)}</li>`)}
      </ul>
      <fieldset class="lock" ?disabled=${this.isDisabled}>
        ${this.requests.map((request, index) => this.request(request, index))} ${asks ? [this.giver(), this.explained()] : nothing}
      </fieldset>
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "spean-consent": SpeanConsent;
  }
}
