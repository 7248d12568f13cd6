import type { MessageValues } from "@spean/text";
import { html, nothing, type TemplateResult } from "lit";
import type { FieldFault } from "./draft-shape.js";
import { readWords, type Spoken, spokenText, type WordId } from "./spoken.js";

/**
 * Context that all fields of an element share: the languages, whether it can be changed, the faults to show,
 * and whom to tell.
 */
export interface FieldContext {
  readonly spoken: Spoken;
  readonly readonly: boolean;
  /** The fault to show at a field; none before the field was left or the whole was checked. */
  readonly faultAt: (field: string) => FieldFault | undefined;
  /** A field was left after a change: its faults may be shown, and the host is told. */
  readonly commit: (field: string) => void;
  /** Puts the focus on what a selector names, once the change has been rendered. */
  readonly focusLater: (selector: string) => void;
}

/** One field with its label. */
export interface Field<Value> {
  /**
   * Unique in the shadow root. What stands before the first hyphen is the part of the model it belongs to.
   */
  readonly id: string;
  readonly label: WordId;
  readonly labelValues?: MessageValues;
  readonly hint?: WordId;
  readonly value: Value;
  readonly input: (value: Value) => void;
}

type Described = Pick<Field<unknown>, "id" | "label" | "labelValues" | "hint">;

/** The ids of the hint and the fault of a field, for `aria-describedby`. */
export function describedBy({ faultAt }: FieldContext, { id, hint }: Described): string | typeof nothing {
  const ids = [...(hint ? [`${id}-hint`] : []), ...(faultAt(id) ? [`${id}-error`] : [])];
  return ids.length > 0 ? ids.join(" ") : nothing;
}

/** The hint under a label, in the officer's language. */
export function hintText({ spoken }: FieldContext, { id, hint }: Described): TemplateResult | typeof nothing {
  return hint
    ? html`<p id="${id}-hint" class="hint" part="hint" lang=${spoken.read}>${readWords(spoken).message(hint)}</p>`
    : nothing;
}

/** The fault of a field, in the officer's language. */
export function errorText({ spoken, faultAt }: FieldContext, id: string): TemplateResult | typeof nothing {
  const fault = faultAt(id);
  return fault
    ? html`<p id="${id}-error" class="error" part="error" lang=${spoken.read}>${readWords(spoken).message(fault.message, fault.values)}</p>`
    : nothing;
}

/** A field that cannot be changed: its label and what it holds, as text. Nothing where it holds nothing. */
export function readField(
  { spoken }: FieldContext,
  { label, labelValues }: Described,
  text: unknown,
): TemplateResult | typeof nothing {
  return text === "" || text === undefined
    ? nothing
    : html`<dl class="field" part="field">
        <dt>${spokenText(spoken, label, labelValues)}</dt>
        <dd>${text}</dd>
      </dl>`;
}

/** Warnings that block nothing (`role="status"`): the value may be right, and is kept as it was entered. */
export function noticesText({ spoken }: FieldContext, messages: readonly WordId[]): TemplateResult {
  const words = readWords(spoken);
  return html`<div role="status" class="notices" lang=${words.language}>
    ${messages.map((id) => html`<p class="notice" part="notice">${words.message(id)}</p>`)}
  </div>`;
}
