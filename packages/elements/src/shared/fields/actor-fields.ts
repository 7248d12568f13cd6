import { html, type TemplateResult } from "lit";
import type { ActorDraft } from "./actor-draft.js";
import type { LabelledField, FieldRenderContext } from "./field.js";
import { renderTextField } from "./text-field.js";

/** Two fields for who did something: the role under the label given, and the agency. */
export function renderActorFields(
  context: FieldRenderContext,
  { id, label, value, input }: LabelledField<ActorDraft>,
): TemplateResult {
  return html`${renderTextField(context, {
    id: `${id}-role`,
    label,
    hint: "field.role.hint",
    value: value.role,
    input: (role) => input({ ...value, role }),
  })}${renderTextField(context, {
    id: `${id}-agency`,
    label: "field.agency",
    value: value.agency,
    input: (agency) => input({ ...value, agency }),
  })}`;
}
