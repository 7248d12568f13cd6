import type { MessageValues } from "@spean/text";
import { html, nothing, type TemplateResult } from "lit";
import type { FieldFault } from "./draft-shape.js";
import { officerWordsOf, type SpokenLanguages, renderSpokenText, type AnyMessageId } from "./spoken.js";

/**
 * Context that all fields of an element share: the languages, whether it can be changed, the faults to show,
 * and whom to tell.
 */
export interface FieldRenderContext {
  readonly spoken: SpokenLanguages;
  readonly readonly: boolean;
  /** The fault to show at a field; none before the field was left or the whole was checked. */
  readonly faultAt: (field: string) => FieldFault | undefined;
  /** A field was left after a change: its faults may be shown, and the host is told. */
  readonly commit: (field: string) => void;
  /** Puts the focus on what a selector names, once the change has been rendered. */
  readonly focusLater: (selector: string) => void;
}

/** One field with its label. */
export interface LabelledField<Value> {
  /**
   * Unique in the shadow root. What stands before the first hyphen is the part of the model it belongs to.
   */
  readonly id: string;
  readonly label: AnyMessageId;
  readonly labelValues?: MessageValues;
  readonly hint?: AnyMessageId;
  readonly value: Value;
  readonly input: (value: Value) => void;
}

type Described = Pick<LabelledField<unknown>, "id" | "label" | "labelValues" | "hint">;

/** The ids of the hint and the fault of a field, for `aria-describedby`. */
export function describedByIds(
  { faultAt }: FieldRenderContext,
  { id, hint }: Described,
): string | typeof nothing {
  const ids = [...(hint ? [`${id}-hint`] : []), ...(faultAt(id) ? [`${id}-error`] : [])];
  return ids.length > 0 ? ids.join(" ") : nothing;
}

/** The hint under a label, in the officer's language. */
export function renderFieldHint(
  { spoken }: FieldRenderContext,
  { id, hint }: Described,
): TemplateResult | typeof nothing {
  return hint
    ? html`<p id="${id}-hint" class="hint" part="hint" lang=${spoken.read}>${officerWordsOf(spoken).message(hint)}</p>`
    : nothing;
}

/** The fault of a field, in the officer's language. */
export function renderFieldError(
  { spoken, faultAt }: FieldRenderContext,
  id: string,
): TemplateResult | typeof nothing {
  const fault = faultAt(id);
  return fault
    ? html`<p id="${id}-error" class="error" part="error" lang=${spoken.read}>${officerWordsOf(spoken).message(fault.message, fault.values)}</p>`
    : nothing;
}

/** A field that cannot be changed: its label and what it holds, as text. Nothing where it holds nothing. */
export function renderReadOnlyField(
  { spoken }: FieldRenderContext,
  { label, labelValues }: Described,
  text: unknown,
): TemplateResult | typeof nothing {
  return text === "" || text === undefined
    ? nothing
    : html`<dl class="field" part="field">
        <dt>${renderSpokenText(spoken, label, labelValues)}</dt>
        <dd>${text}</dd>
      </dl>`;
}

/** Warnings that block nothing (`role="status"`): the value may be right, and is kept as it was entered. */
export function renderFieldNotices(
  { spoken }: FieldRenderContext,
  messages: readonly AnyMessageId[],
): TemplateResult {
  const words = officerWordsOf(spoken);
  return html`<div role="status" class="notices" lang=${words.language}>
    ${messages.map((id) => html`<p class="notice" part="notice">${words.message(id)}</p>`)}
  </div>`;
}
