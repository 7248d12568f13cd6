import type { NamePart, PersonName } from "@spean/model";
import { type FieldFault, withoutEmptyKeys } from "../shared/fields/draft-shape.js";
import { nextRowKey, type EditedRow } from "../shared/fields/row.js";

/** A part of a name as it is being typed. */
export interface NamePartDraft extends EditedRow {
  readonly kind: NamePart["kind"] | "";
  readonly text: string;
}

/** A name as it is being typed. */
export interface NameDraft extends EditedRow {
  readonly asWritten: string;
  readonly script: string;
  readonly romanised: string;
  readonly parts: readonly NamePartDraft[];
}

/** The kinds of a part, in no order of rank. */
export const namePartKindCodes: readonly NamePart["kind"][] = [
  "given",
  "family",
  "father",
  "mother",
  "nickname",
  "title",
  "other",
];

/** A part to be filled in, or typed over. */
export const createNamePartDraft = (part?: Partial<NamePart>): NamePartDraft => ({
  key: nextRowKey(),
  kind: part?.kind ?? "",
  text: part?.text ?? "",
});

/** A name to be filled in, or typed over. */
export function createNameDraft(name?: Partial<PersonName>): NameDraft {
  const { asWritten = "", script = "", romanised = "", parts = [] } = name ?? {};
  return {
    key: nextRowKey(),
    asWritten,
    script,
    romanised,
    parts: parts.map((part) => createNamePartDraft(part)),
  };
}

/** True where nothing was said of a part. */
export const isBlankNamePart = ({ kind, text }: NamePartDraft): boolean => kind === "" && text.trim() === "";
/** True where nothing was said of a name. */
export const isBlankNameDraft = ({ asWritten, script, romanised, parts }: NameDraft): boolean =>
  asWritten.trim() === "" && script === "" && romanised.trim() === "" && parts.every(isBlankNamePart);

function partOf({ kind, text }: NamePartDraft): NamePart[] {
  return kind === "" || text.trim() === "" ? [] : [{ kind, text: text.trim() }];
}

/**
 * The name as the model keeps it, exactly as it is written save for spaces around it; none while it lacks
 * what the model needs.
 */
export function nameOfDraft({ asWritten, script, romanised, parts }: NameDraft): PersonName[] {
  if (asWritten.trim() === "" || script === "") return [];
  const optional = withoutEmptyKeys({ romanised: romanised.trim(), parts: parts.flatMap(partOf) });
  return [{ asWritten: asWritten.trim(), script, ...optional } as PersonName];
}

/** Faults of a name that was begun. */
export function findNameFaults(name: NameDraft): FieldFault[] {
  if (isBlankNameDraft(name)) return [];
  const id = `names-${name.key}`;
  const faults: FieldFault[] = [];
  if (name.asWritten.trim() === "") faults.push({ field: `${id}-written`, message: "person.error.name" });
  else if (name.script === "") faults.push({ field: `${id}-script`, message: "person.error.script" });
  for (const part of name.parts)
    if (!isBlankNamePart(part) && partOf(part).length === 0)
      faults.push({
        field: `${id}-parts-${part.key}-${part.kind === "" ? "kind" : "text"}`,
        message: "person.error.part",
      });
  return faults;
}
