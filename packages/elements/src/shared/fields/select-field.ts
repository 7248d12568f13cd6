import { html, nothing, type TemplateResult } from "lit";
import { guard } from "lit/directives/guard.js";
import { live } from "lit/directives/live.js";
import { describedBy, errorText, type Field, type FieldContext, hintText, readField } from "./field.js";
import { readWords, spokenText } from "./spoken.js";

/** One choice of a select: its code, and its name in the officer's language. */
export interface Choice {
  readonly code: string;
  readonly label: string;
}

/** A field with one choice among many. */
export interface SelectField extends Field<string> {
  readonly choices: readonly Choice[];
}

/** A select under its label. Its first option chooses nothing, and is what it begins with. */
export function selectField(context: FieldContext, field: SelectField): TemplateResult | typeof nothing {
  const { id, value, input, label, labelValues, choices } = field;
  const { read } = context.spoken;
  if (context.readonly) {
    const chosen = choices.find(({ code }) => code === value)?.label ?? value;
    return readField(context, field, chosen && html`<span lang=${read}>${chosen}</span>`);
  }
  const offered =
    value === "" || choices.some(({ code }) => code === value)
      ? choices
      : [...choices, { code: value, label: value }];
  return html`<div class="field" part="field">
    <label for=${id}>${spokenText(context.spoken, label, labelValues)}</label>
    ${hintText(context, field)}
    <select
      id=${id}
      part="control"
      lang=${read}
      autocomplete="off"
      aria-describedby=${describedBy(context, field)}
      aria-invalid=${context.faultAt(id) ? "true" : nothing}
      @input=${(event: Event) => input((event.target as HTMLSelectElement).value)}
      @change=${() => context.commit(id)}
    >
      <option value="" .selected=${live(value === "")}>${readWords(context.spoken).message("field.choose")}</option>
      ${guard([offered.length, choices, value], () =>
        offered.map(
          ({ code, label: name }) =>
            html`<option value=${code} .selected=${live(code === value)}>${name}</option>`,
        ),
      )}
    </select>
    ${errorText(context, id)}
  </div>`;
}
