import { html, type TemplateResult } from "lit";
import type { FieldContext } from "./field.js";
import { readWords, type WordId } from "./spoken.js";

/** What looks odd and may be right, said in a quiet voice: it is no fault, and is kept as it was entered. */
export function noticesText({ spoken }: FieldContext, messages: readonly WordId[]): TemplateResult {
  const words = readWords(spoken);
  return html`<div role="status" class="notices" lang=${words.language}>
    ${messages.map((id) => html`<p class="notice" part="notice">${words.message(id)}</p>`)}
  </div>`;
}
