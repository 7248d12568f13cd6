import { html, type nothing, type TemplateResult } from "lit";
import { type LabelledField, type FieldRenderContext, renderReadOnlyField } from "./field.js";
import { officerWordsOf } from "./spoken.js";
import { renderTextField } from "./text-field.js";
import { formatRecordedInstant } from "../instant-words.js";

const two = (value: number): string => String(Math.floor(Math.abs(value))).padStart(2, "0");

/**
 * A moment as a field for date and time shows it, in the time of this device; empty for a text that is no
 * moment.
 */
export function localTimeOf(instant: string | undefined): string {
  const at = new Date(instant ?? "");
  if (Number.isNaN(at.getTime())) return "";
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}T${two(at.getHours())}:${two(at.getMinutes())}`;
}

/**
 * The moment that a field for date and time holds, with the offset from UTC that this device had then;
 * nothing where it holds none.
 */
export function instantOfLocalTime(local: string): string | undefined {
  const at = new Date(local);
  if (local === "" || Number.isNaN(at.getTime())) return undefined;
  const ahead = -at.getTimezoneOffset();
  return `${localTimeOf(local)}:00${ahead < 0 ? "-" : "+"}${two(ahead / 60)}:${two(Math.abs(ahead) % 60)}`;
}

/**
 * A field for a moment, as the model's `Instant`. It begins empty; a button puts in the present moment, since
 * nobody types that willingly.
 */
export function renderMomentField(
  context: FieldRenderContext,
  field: Omit<LabelledField<string>, "hint">,
): TemplateResult | typeof nothing {
  const { id, value, input } = field;
  const words = officerWordsOf(context.spoken);
  if (context.readonly)
    return renderReadOnlyField(
      context,
      field,
      value && html`<span lang=${words.language}>${formatRecordedInstant(value, words)}</span>`,
    );
  const label = words.message("field.now");
  const now = (): void => {
    input(instantOfLocalTime(localTimeOf(new Date().toISOString())) ?? "");
    context.commit(id);
  };
  return renderTextField(context, {
    ...field,
    hint: "field.moment.hint",
    type: "datetime-local",
    value: localTimeOf(value),
    input: (text) => input(instantOfLocalTime(text) ?? ""),
    beside: html`<button type="button" part="now" lang=${words.language} aria-label="${label}: ${words.message(field.label)}"
      @click=${now}>
      ${label}
    </button>`,
  });
}
