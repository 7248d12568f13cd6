import type { NamePart, PersonName } from "@spean/model";
import { type FieldFault, filled } from "../shared/fields/draft-shape.js";
import { nextKey, type Row } from "../shared/fields/row.js";

/** A part of a name as it is being typed. */
export interface NamePartDraft extends Row {
  readonly kind: NamePart["kind"] | "";
  readonly text: string;
}

/** A name as it is being typed. */
export interface NameDraft extends Row {
  readonly asWritten: string;
  readonly script: string;
  readonly romanised: string;
  readonly parts: readonly NamePartDraft[];
}

/** The kinds of a part, in no order of rank. */
export const partKinds: readonly NamePart["kind"][] = [
  "given",
  "family",
  "father",
  "mother",
  "nickname",
  "title",
  "other",
];

/** A part to be filled in, or typed over. */
export const partDraft = (part?: Partial<NamePart>): NamePartDraft => ({
  key: nextKey(),
  kind: part?.kind ?? "",
  text: part?.text ?? "",
});

/** A name to be filled in, or typed over. */
export function nameDraft(name?: Partial<PersonName>): NameDraft {
  const { asWritten = "", script = "", romanised = "", parts = [] } = name ?? {};
  return { key: nextKey(), asWritten, script, romanised, parts: parts.map((part) => partDraft(part)) };
}

/** True where nothing was said of a part. */
export const isBlankPart = ({ kind, text }: NamePartDraft): boolean => kind === "" && text.trim() === "";
/** True where nothing was said of a name. */
export const isBlankName = ({ asWritten, script, romanised, parts }: NameDraft): boolean =>
  asWritten.trim() === "" && script === "" && romanised.trim() === "" && parts.every(isBlankPart);

function partOf({ kind, text }: NamePartDraft): NamePart[] {
  return kind === "" || text.trim() === "" ? [] : [{ kind, text: text.trim() }];
}

/** The name as the model keeps it, exactly as it is written save for spaces around it; none while it lacks what the model needs. */
export function nameOf({ asWritten, script, romanised, parts }: NameDraft): PersonName[] {
  if (asWritten.trim() === "" || script === "") return [];
  const optional = filled({ romanised: romanised.trim(), parts: parts.flatMap(partOf) });
  return [{ asWritten: asWritten.trim(), script, ...optional } as PersonName];
}

/** Faults of a name that was begun. */
export function nameFaults(name: NameDraft): FieldFault[] {
  if (isBlankName(name)) return [];
  const id = `names-${name.key}`;
  const faults: FieldFault[] = [];
  if (name.asWritten.trim() === "") faults.push({ field: `${id}-written`, message: "person.error.name" });
  else if (name.script === "") faults.push({ field: `${id}-script`, message: "person.error.script" });
  for (const part of name.parts)
    if (!isBlankPart(part) && partOf(part).length === 0)
      faults.push({
        field: `${id}-parts-${part.key}-${part.kind === "" ? "kind" : "text"}`,
        message: "person.error.part",
      });
  return faults;
}
