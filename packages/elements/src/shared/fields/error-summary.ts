import { html, nothing, type TemplateResult } from "lit";
import type { FieldFault } from "./draft-shape.js";
import { officerWordsOf, type SpokenLanguages } from "./spoken.js";

/**
 * Everything that is to be looked at again, each with a way to its field. The focus goes here when the whole
 * is checked.
 */
export function renderErrorSummary(
  spoken: SpokenLanguages,
  faults: readonly FieldFault[],
  goTo: (control: string) => void,
): TemplateResult | typeof nothing {
  if (faults.length === 0) return nothing;
  const words = officerWordsOf(spoken);
  return html`<div id="summary" class="summary" part="summary" role="group" aria-labelledby="summary-title" tabindex="-1" lang=${words.language}>
    <p id="summary-title" class="summary-title">${words.message("field.summary")}</p>
    <ul>
      ${faults.map(
        ({ field, control = field, message, values }) =>
          html`<li><button type="button" class="link"
            @click=${() => goTo(control)}>${words.message(message, values)}</button></li>`,
      )}
    </ul>
  </div>`;
}
