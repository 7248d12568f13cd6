import type { Language } from "@spean/model";
import { html, nothing, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import { BaseElement } from "../shared/base-element.js";
import { live } from "lit/directives/live.js";
import { emitSpeanEvent } from "../shared/events.js";
import { type ElementMessageId, listAddedLanguages, elementWordsOf } from "../shared/words.js";
import { languageStyles } from "./language-styles.js";

/** A language that an interview may be held in, named in that language itself. `tag` is a BCP 47 tag. */
export interface InterviewLanguage {
  readonly tag: string;
  readonly label: string;
}

/** The languages that have words here, each named in itself. */
export const languagesWithWords = (): InterviewLanguage[] =>
  listAddedLanguages().map((tag) => ({ tag, label: autonymOf(tag) }));

function autonymOf(tag: string): string {
  const id = `language.${tag}` as ElementMessageId;
  const name = elementWordsOf(tag).message(id);
  return name === id ? (new Intl.DisplayNames([tag], { type: "language" }).of(tag) ?? tag) : name;
}

/**
 * Chooses the officer's language apart from the language of the interview, each named in itself. A language
 * of the interview that there are no words in may be offered too: the questions then stay in the officer's
 * language, and an interpreter is called for. It stores nothing: the host keeps what it wants to keep.
 *
 * @fires spean-language - A language was chosen: `{ language, interviewLanguage }`.
 * @csspart group - One of the two choices.
 * @csspart option - One language with its radio.
 * @csspart interpreter - The note that an interpreter is needed.
 */
export class SpeanLanguage extends BaseElement {
  static override styles = languageStyles;

  /** The officer's language, that of the page. */
  @property() language: Language = "en";
  /** The language of the interview, a BCP 47 tag. None is chosen until somebody chooses. */
  @property({ attribute: "interview-language" }) interviewLanguage: string | undefined;
  /** Further languages that an interview may be held in. */
  @property({ attribute: false }) languages: readonly InterviewLanguage[] = [];

  private choose(chosen: { readonly language?: Language; readonly interviewLanguage?: string }): void {
    Object.assign(this, chosen);
    emitSpeanEvent(this, "spean-language", {
      language: this.language,
      interviewLanguage: this.interviewLanguage,
    });
  }

  private option(name: string, { tag, label }: InterviewLanguage, chosen: boolean): TemplateResult {
    return html`<label class="option" part="option"><input type="radio" name=${name} value=${tag} .checked=${live(chosen)} /><span lang=${tag}>${label}</span></label>`;
  }

  private pageGroup(): TemplateResult {
    const change = (event: Event): void =>
      this.choose({ language: (event.target as HTMLInputElement).value as Language });
    return html`<fieldset part="group" @change=${change}>
      <legend>${elementWordsOf(this.language).message("language.officer")}</legend>
      <div class="options">${languagesWithWords().map((entry) => this.option("page", entry, entry.tag === this.language))}</div>
    </fieldset>`;
  }

  private interviewGroup(): TemplateResult {
    const words = elementWordsOf(this.language);
    const change = (event: Event): void =>
      this.choose({ interviewLanguage: (event.target as HTMLInputElement).value });
    const needed = this.languages.some(({ tag }) => tag === this.interviewLanguage);
    return html`<fieldset part="group" aria-describedby="interpreter" @change=${change}>
      <legend>${words.message("language.interview")}</legend>
      <div class="options">
        ${[...languagesWithWords(), ...this.languages].map((entry) => this.option("interview", entry, entry.tag === this.interviewLanguage))}
      </div>
      <div id="interpreter" role="status">${needed ? html`<p class="note" part="interpreter">${words.message("language.interpreter")}</p>` : nothing}</div>
    </fieldset>`;
  }

  protected override render(): TemplateResult {
    return html`<div class="frame" translate="no" lang=${elementWordsOf(this.language).language}><div class="groups">${this.pageGroup()}${this.interviewGroup()}</div></div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "spean-language": SpeanLanguage;
  }
}
