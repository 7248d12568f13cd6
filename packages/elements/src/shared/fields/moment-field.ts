import { html, nothing, type TemplateResult } from "lit";
import type { Field, FieldContext } from "./field.js";
import { instantOf, localOf } from "./moment.js";
import { readWords } from "./spoken.js";
import { textField } from "./text-field.js";

/** A field for a moment, as the model's `Instant`. It begins empty; a button puts in the present moment, since nobody types that willingly. */
export function momentField(context: FieldContext, field: Field<string>): TemplateResult | typeof nothing {
  const { id, value, input } = field;
  const words = readWords(context.spoken);
  const local = localOf(value);
  const typed = textField(context, {
    ...field,
    type: "datetime-local",
    value: context.readonly ? local.replace("T", " ") : local,
    input: (text) => input(instantOf(text) ?? ""),
  });
  if (context.readonly) return typed;
  const label = words.message("field.now");
  const now = (): void => {
    input(instantOf(localOf(new Date().toISOString())) ?? "");
    context.commit(id);
  };
  return html`<div class="moment">
    ${typed}<button type="button" part="now" lang=${words.language} aria-label="${label}: ${words.message(field.label)}" @click=${now}>${label}</button>
  </div>`;
}
