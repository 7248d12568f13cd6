import type { Language } from "@spean/model";
import { urgentNeedMessages } from "@spean/text";
import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { elementWordsOf } from "../shared/words.js";
import type { NotesByNeed } from "./kept-needs.js";

/** A note on one answer, or on all of them. */
export interface NeedNoteView {
  readonly part: keyof NotesByNeed;
  readonly language: Language;
  readonly text: string;
  readonly disabled: boolean;
  readonly input: (text: string) => void;
  /** Called when the field is left after a change. */
  readonly change: () => void;
}

/**
 * A field for the note; the question that it is about stands above it, and in its name for those who do not
 * see that.
 */
export function renderNeedNote({
  part,
  language,
  text,
  disabled,
  input,
  change,
}: NeedNoteView): TemplateResult {
  const words = elementWordsOf(language);
  const id = `${part}-note`;
  const question = part === "note" ? undefined : words.message(urgentNeedMessages[part].question);
  return html`<div class="field" part="note" lang=${words.language}>
    <label for=${id}
      >${words.message(question ? "field.note" : "urgent.all-note")}${question ? html`<span class="visually-hidden">: ${question}</span>` : nothing}</label
    >
    <textarea
      id=${id}
      part="control"
      rows="2"
      dir="auto"
      autocomplete="off"
      spellcheck="false"
      ?disabled=${disabled}
      .value=${live(text)}
      @input=${(event: Event) => input((event.target as HTMLTextAreaElement).value)}
      @change=${change}
    ></textarea>
  </div>`;
}
