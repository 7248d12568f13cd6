import { html, nothing, type TemplateResult } from "lit";
import { renderChoiceGroup } from "../choice-group.js";
import { elementWordsOf } from "../words.js";
import { type LabelledField, type FieldRenderContext, renderReadOnlyField } from "./field.js";
import { officerWordsOf, renderSpokenText, type AnyMessageId } from "./spoken.js";

/** A field with a few choices, all of them in sight. */
export interface RadiosFieldView<Code extends string> extends LabelledField<Code | ""> {
  readonly choices: readonly Code[];
  readonly choiceLabel: (choice: Code) => AnyMessageId;
}

/** Radios in one group with a way back to none. None is chosen until somebody chooses. */
export function renderRadiosField<Code extends string>(
  context: FieldRenderContext,
  field: RadiosFieldView<Code>,
): TemplateResult | typeof nothing {
  const { id, label, labelValues, hint, value, choices, choiceLabel, input } = field;
  const { spoken } = context;
  if (context.readonly)
    return renderReadOnlyField(context, field, value && renderSpokenText(spoken, choiceLabel(value)));
  const fault = context.faultAt(id);
  const wording = (language: typeof spoken.read) => ({
    language,
    question: elementWordsOf(language).message(label, labelValues),
  });
  return html`<div id=${id} class="field" part="field">
    ${renderChoiceGroup<Code>({
      id,
      asked: wording(spoken.asked),
      read: spoken.asked === spoken.read ? undefined : wording(spoken.read),
      guidance: hint && officerWordsOf(spoken).message(hint),
      error: fault && officerWordsOf(spoken).message(fault.message, fault.values),
      choices,
      labelId: choiceLabel,
      chosen: value === "" ? undefined : value,
      choose: (choice) => {
        input(choice ?? "");
        context.commit(id);
      },
    })}
  </div>`;
}
