import { html, type TemplateResult } from "lit";
import type { FieldContext } from "../shared/fields/field.js";
import { type EditedList, listField } from "../shared/fields/list-field.js";
import { withRow } from "../shared/fields/row.js";
import { selectField } from "../shared/fields/select-field.js";
import { readWords } from "../shared/fields/spoken.js";
import { textField } from "../shared/fields/text-field.js";
import { isBlankPart, type NameDraft, partDraft, type NamePartDraft, partKinds } from "./name-draft.js";
import { languageOf, scriptName, scriptOf, scripts } from "./script-of.js";

/** One name with what the fields of it do. */
export interface NameView {
  readonly id: string;
  readonly name: NameDraft;
  readonly change: (patch: Partial<NameDraft>) => void;
  readonly parts: EditedList<NamePartDraft>;
}

/** The fields of one name: the whole as it is written, and what may be known besides. There is no first and no last name. */
export function nameFields(context: FieldContext, { id, name, change, parts }: NameView): TemplateResult {
  const { read } = context.spoken;
  // the letters say which script it is, until somebody says otherwise
  const write = (asWritten: string): void => {
    const follows = name.script === "" || name.script === scriptOf(name.asWritten);
    change({ asWritten, ...(follows && { script: scriptOf(asWritten) }) });
  };
  const lang = languageOf(name.script);
  return html`${textField(context, {
    id: `${id}-written`,
    label: "person.as-written",
    hint: "person.as-written.hint",
    value: name.asWritten,
    input: write,
    lang,
  })}${selectField(context, {
    id: `${id}-script`,
    label: "person.script",
    choices: scripts.map((code) => ({ code, label: scriptName(code, read) })),
    value: name.script,
    input: (script) => change({ script }),
  })}${textField(context, {
    id: `${id}-romanised`,
    label: "person.romanised",
    hint: "person.romanised.hint",
    value: name.romanised,
    input: (romanised) => change({ romanised }),
  })}${listField(context, {
    ...parts,
    heading: "person.part",
    add: "person.add-part",
    create: partDraft,
    isBlank: isBlankPart,
    item: (part, partId) =>
      partFields(context, {
        id: partId,
        part,
        lang,
        change: (patch) => parts.change(withRow(parts.rows, part.key, patch)),
      }),
  })}`;
}

interface PartView {
  readonly id: string;
  readonly part: NamePartDraft;
  readonly lang: string | undefined;
  readonly change: (patch: Partial<NamePartDraft>) => void;
}

function partFields(context: FieldContext, { id, part, lang, change }: PartView): TemplateResult {
  const words = readWords(context.spoken);
  return html`${selectField(context, {
    id: `${id}-kind`,
    label: "person.part-kind",
    choices: partKinds.map((code) => ({ code, label: words.message(`person.part.${code}`) })),
    value: part.kind,
    input: (kind) => change({ kind: kind as NamePartDraft["kind"] }),
  })}${textField(context, { id: `${id}-text`, label: "person.part-text", value: part.text, input: (text) => change({ text }), lang })}`;
}
