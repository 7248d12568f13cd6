import { html, nothing, type TemplateResult } from "lit";
import { guard } from "lit/directives/guard.js";
import { live } from "lit/directives/live.js";
import {
  describedByIds,
  renderFieldError,
  type LabelledField,
  type FieldRenderContext,
  renderFieldHint,
  renderReadOnlyField,
} from "./field.js";
import { officerWordsOf, renderSpokenText } from "./spoken.js";

/** One choice of a select: its code, and its name in the officer's language. */
export interface SelectChoice {
  readonly code: string;
  readonly label: string;
}

/** A field with one choice among many. */
export interface SelectFieldView extends LabelledField<string> {
  readonly choices: readonly SelectChoice[];
}

/** A select under its label. Its first option chooses nothing, and is what it begins with. */
export function renderSelectField(
  context: FieldRenderContext,
  field: SelectFieldView,
): TemplateResult | typeof nothing {
  const { id, value, input, label, labelValues, choices } = field;
  const { read } = context.spoken;
  if (context.readonly) {
    const chosen = choices.find(({ code }) => code === value)?.label ?? value;
    return renderReadOnlyField(context, field, chosen && html`<span lang=${read}>${chosen}</span>`);
  }
  const offered =
    value === "" || choices.some(({ code }) => code === value)
      ? choices
      : [...choices, { code: value, label: value }];
  return html`<div class="field" part="field">
    <label for=${id}>${renderSpokenText(context.spoken, label, labelValues)}</label>
    ${renderFieldHint(context, field)}
    <select
      id=${id}
      part="control"
      lang=${read}
      autocomplete="off"
      aria-describedby=${describedByIds(context, field)}
      aria-invalid=${context.faultAt(id) ? "true" : nothing}
      @input=${(event: Event) => input((event.target as HTMLSelectElement).value)}
      @change=${() => context.commit(id)}
    >
      <option value="" .selected=${live(value === "")}>${officerWordsOf(context.spoken).message("field.choose")}</option>
      ${guard([offered.length, choices, value], () =>
        offered.map(
          ({ code, label: name }) =>
            html`<option value=${code} .selected=${live(code === value)}>${name}</option>`,
        ),
      )}
    </select>
    ${renderFieldError(context, id)}
  </div>`;
}
