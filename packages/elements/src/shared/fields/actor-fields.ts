import { html, type TemplateResult } from "lit";
import type { ActorDraft } from "./actor-draft.js";
import type { Field, FieldContext } from "./field.js";
import { textField } from "./text-field.js";

/** Two fields for who did something: the role under the label given, and the agency. */
export function actorFields(
  context: FieldContext,
  { id, label, value, input }: Field<ActorDraft>,
): TemplateResult {
  return html`${textField(context, {
    id: `${id}-role`,
    label,
    hint: "field.role.hint",
    value: value.role,
    input: (role) => input({ ...value, role }),
  })}${textField(context, {
    id: `${id}-agency`,
    label: "field.agency",
    value: value.agency,
    input: (agency) => input({ ...value, agency }),
  })}`;
}
