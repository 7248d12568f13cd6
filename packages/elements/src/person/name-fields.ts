import { html, type TemplateResult } from "lit";
import type { FieldRenderContext } from "../shared/fields/field.js";
import { type EditedListView, renderListField } from "../shared/fields/list-field.js";
import { changeEditedRow } from "../shared/fields/row.js";
import { renderSelectField } from "../shared/fields/select-field.js";
import { officerWordsOf } from "../shared/fields/spoken.js";
import { renderTextField } from "../shared/fields/text-field.js";
import {
  isBlankNamePart,
  type NameDraft,
  createNamePartDraft,
  type NamePartDraft,
  namePartKindCodes,
} from "./name-draft.js";
import { languageOfScript, localisedScriptName, detectNameScript, nameScriptCodes } from "./script-of.js";

/** One name with what the fields of it do. */
export interface NameFieldsView {
  readonly id: string;
  readonly name: NameDraft;
  readonly change: (patch: Partial<NameDraft>) => void;
  readonly parts: EditedListView<NamePartDraft>;
}

/**
 * The fields of one name: the whole as it is written, and what may be known besides. There is no first and no
 * last name.
 */
export function renderNameFields(
  context: FieldRenderContext,
  { id, name, change, parts }: NameFieldsView,
): TemplateResult {
  const { read } = context.spoken;
  // the letters say which script it is, until somebody says otherwise
  const write = (asWritten: string): void => {
    const follows = name.script === "" || name.script === detectNameScript(name.asWritten);
    change({ asWritten, ...(follows && { script: detectNameScript(asWritten) }) });
  };
  const lang = languageOfScript(name.script);
  return html`${renderTextField(context, {
    id: `${id}-written`,
    label: "person.as-written",
    hint: "person.as-written.hint",
    value: name.asWritten,
    input: write,
    lang,
  })}${renderSelectField(context, {
    id: `${id}-script`,
    label: "person.script",
    choices: nameScriptCodes.map((code) => ({ code, label: localisedScriptName(code, read) })),
    value: name.script,
    input: (script) => change({ script }),
  })}${renderTextField(context, {
    id: `${id}-romanised`,
    label: "person.romanised",
    hint: "person.romanised.hint",
    value: name.romanised,
    input: (romanised) => change({ romanised }),
  })}${renderListField(context, {
    ...parts,
    heading: "person.part",
    add: "person.add-part",
    create: createNamePartDraft,
    isBlank: isBlankNamePart,
    item: (part, partId) =>
      partFields(context, {
        id: partId,
        part,
        lang,
        change: (patch) => parts.change(changeEditedRow(parts.rows, part.key, patch)),
      }),
  })}`;
}

interface PartView {
  readonly id: string;
  readonly part: NamePartDraft;
  readonly lang: string | undefined;
  readonly change: (patch: Partial<NamePartDraft>) => void;
}

function partFields(context: FieldRenderContext, { id, part, lang, change }: PartView): TemplateResult {
  const words = officerWordsOf(context.spoken);
  return html`${renderSelectField(context, {
    id: `${id}-kind`,
    label: "person.part-kind",
    choices: namePartKindCodes.map((code) => ({ code, label: words.message(`person.part.${code}`) })),
    value: part.kind,
    input: (kind) => change({ kind: kind as NamePartDraft["kind"] }),
  })}${renderTextField(context, { id: `${id}-text`, label: "person.part-text", value: part.text, input: (text) => change({ text }), lang })}`;
}
