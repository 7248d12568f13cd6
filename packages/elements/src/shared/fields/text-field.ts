import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import {
  describedByIds,
  renderFieldError,
  type LabelledField,
  type FieldRenderContext,
  renderFieldHint,
  renderReadOnlyField,
} from "./field.js";
import { renderSpokenText } from "./spoken.js";

/** A field for words or a number. Nothing entered is kept by the browser or sent to a spelling service. */
export interface TextFieldView extends LabelledField<string> {
  readonly multiline?: boolean;
  readonly numeric?: boolean;
  /** The language of what is entered, where it is known. */
  readonly lang?: string | undefined;
  /** `datetime-local` for a moment. */
  readonly type?: "text" | "datetime-local";
  /** A button beside the field. */
  readonly beside?: TemplateResult;
}

/** A text field under its label, with hint and fault. */
export function renderTextField(
  context: FieldRenderContext,
  field: TextFieldView,
): TemplateResult | typeof nothing {
  const { id, value, label, labelValues, multiline = false, beside } = field;
  const lang = field.lang ?? nothing;
  if (context.readonly)
    return renderReadOnlyField(
      context,
      field,
      value && html`<span class="entered" dir="auto" lang=${lang}>${value}</span>`,
    );
  const control = multiline ? textArea(context, field) : textInput(context, field);
  return html`<div class="field" part="field">
    <label for=${id}>${renderSpokenText(context.spoken, label, labelValues)}</label>
    ${renderFieldHint(context, field)}${beside ? html`<div class="beside">${control}${beside}</div>` : control}${renderFieldError(context, id)}
  </div>`;
}

const entered = (event: Event): string => (event.target as HTMLInputElement).value;

function textArea(context: FieldRenderContext, field: TextFieldView): TemplateResult {
  const { id, value, input, lang } = field;
  return html`<textarea
    id=${id}
    part="control"
    rows="3"
    dir="auto"
    lang=${lang ?? nothing}
    autocomplete="off"
    spellcheck="false"
    aria-describedby=${describedByIds(context, field)}
    aria-invalid=${context.faultAt(id) ? "true" : nothing}
    .value=${live(value)}
    @input=${(event: Event) => input(entered(event))}
    @change=${() => context.commit(id)}
  ></textarea>`;
}

function textInput(context: FieldRenderContext, field: TextFieldView): TemplateResult {
  const { id, value, input, lang, numeric, type = "text" } = field;
  return html`<input
    id=${id}
    part="control"
    type=${type}
    dir=${type === "text" ? "auto" : nothing}
    inputmode=${numeric ? "numeric" : nothing}
    lang=${lang ?? nothing}
    autocomplete="off"
    autocapitalize="off"
    spellcheck="false"
    aria-describedby=${describedByIds(context, field)}
    aria-invalid=${context.faultAt(id) ? "true" : nothing}
    .value=${live(value)}
    @input=${(event: Event) => input(entered(event))}
    @change=${() => context.commit(id)}
  />`;
}
