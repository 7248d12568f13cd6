import { html, nothing, type TemplateResult } from "lit";
import { choiceGroup } from "../choice-group.js";
import { wordsOf } from "../words.js";
import { type Field, type FieldContext, readField } from "./field.js";
import { readWords, spokenText, type WordId } from "./spoken.js";

/** A field with a few choices, all of them in sight. */
export interface RadiosField<Code extends string> extends Field<Code | ""> {
  readonly choices: readonly Code[];
  readonly choiceLabel: (choice: Code) => WordId;
}

/** Radios in one group with a way back to none. None is chosen until somebody chooses. */
export function radiosField<Code extends string>(
  context: FieldContext,
  field: RadiosField<Code>,
): TemplateResult | typeof nothing {
  const { id, label, labelValues, hint, value, choices, choiceLabel, input } = field;
  const { spoken } = context;
  if (context.readonly) return readField(context, field, value && spokenText(spoken, choiceLabel(value)));
  const fault = context.faultAt(id);
  const wording = (language: typeof spoken.read) => ({
    language,
    question: wordsOf(language).message(label, labelValues),
  });
  return html`<div id=${id} class="field" part="field">
    ${choiceGroup<Code>({
      id,
      asked: wording(spoken.asked),
      read: spoken.asked === spoken.read ? undefined : wording(spoken.read),
      guidance: hint && readWords(spoken).message(hint),
      error: fault && readWords(spoken).message(fault.message, fault.values),
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
