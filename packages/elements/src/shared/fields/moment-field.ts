import { html, type nothing, type TemplateResult } from "lit";
import { instantWords } from "../instant-words.js";
import { type Field, type FieldContext, readField } from "./field.js";
import { instantOf, localOf } from "./moment.js";
import { readWords } from "./spoken.js";
import { textField } from "./text-field.js";

/** A field for a moment, as the model's `Instant`. It begins empty; a button puts in the present moment, since nobody types that willingly. */
export function momentField(
  context: FieldContext,
  field: Omit<Field<string>, "hint">,
): TemplateResult | typeof nothing {
  const { id, value, input } = field;
  const words = readWords(context.spoken);
  if (context.readonly)
    return readField(
      context,
      field,
      value && html`<span lang=${words.language}>${instantWords(value, words)}</span>`,
    );
  const label = words.message("field.now");
  const now = (): void => {
    input(instantOf(localOf(new Date().toISOString())) ?? "");
    context.commit(id);
  };
  return textField(context, {
    ...field,
    hint: "field.moment.hint",
    type: "datetime-local",
    value: localOf(value),
    input: (text) => input(instantOf(text) ?? ""),
    beside: html`<button type="button" part="now" lang=${words.language} aria-label="${label}: ${words.message(field.label)}" @click=${now}>
      ${label}
    </button>`,
  });
}
