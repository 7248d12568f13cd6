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
import { officerWordsOf, renderSpokenText, type AnyMessageId } from "./spoken.js";

/** A field of which several choices may hold. */
export interface CheckboxesField<Code extends string> extends LabelledField<readonly Code[]> {
  readonly choices: readonly Code[];
  /** The words of a choice, or its name where it is no message. */
  readonly choiceLabel: (choice: Code) => TemplateResult;
}

/** The words of a code, as the label of a choice. */
export const choiceLabelText = (context: FieldRenderContext, id: AnyMessageId): TemplateResult =>
  renderSpokenText(context.spoken, id);

/**
 * Checkboxes in one group. None is checked until somebody checks it; the codes are given in the order of the
 * choices.
 */
export function renderCheckboxesField<Code extends string>(
  context: FieldRenderContext,
  field: CheckboxesField<Code>,
): TemplateResult | typeof nothing {
  const { id, label, labelValues, value, choices, choiceLabel } = field;
  if (context.readonly) {
    const chosen = choices.filter((choice) => value.includes(choice));
    return renderReadOnlyField(
      context,
      field,
      chosen.length === 0
        ? ""
        : html`<ul class="chosen">${chosen.map((choice) => html`<li>${choiceLabel(choice)}</li>`)}</ul>`,
    );
  }
  return html`<fieldset id=${id} class="field choice-group" part="field" lang=${context.spoken.asked}
    aria-describedby=${describedByIds(context, field)}>
    <legend part="question">${renderSpokenText(context.spoken, label, labelValues)}</legend>
    ${renderFieldHint(context, field)} ${choices.map((choice) => check(context, field, choice))} ${renderFieldError(context, id)}
  </fieldset>`;
}

function check<Code extends string>(
  context: FieldRenderContext,
  { id, value, choices, choiceLabel, input }: CheckboxesField<Code>,
  choice: Code,
): TemplateResult {
  const change = (event: Event): void => {
    const { checked } = event.target as HTMLInputElement;
    input(choices.filter((other) => (other === choice ? checked : value.includes(other))));
    context.commit(id);
  };
  return html`<label class="option" part="option"
    ><input id="${id}-${choice}" type="checkbox" value=${choice} .checked=${live(value.includes(choice))}
      @change=${change} /><span
      >${choiceLabel(choice)}</span
    ></label
  >`;
}

/** A single checkbox, for a fact that is stated or not. */
export function renderCheckboxField(
  context: FieldRenderContext,
  field: LabelledField<boolean>,
): TemplateResult | typeof nothing {
  const { id, label, value, input } = field;
  if (context.readonly)
    return value ? html`<p class="field">${renderSpokenText(context.spoken, label)}</p>` : nothing;
  const change = (event: Event): void => {
    input((event.target as HTMLInputElement).checked);
    context.commit(id);
  };
  return html`<label class="option" part="option" lang=${officerWordsOf(context.spoken).language}
    ><input id=${id} type="checkbox" .checked=${live(value)}
      @change=${change} /><span>${renderSpokenText(context.spoken, label)}</span></label
  >`;
}
