import type { Purpose } from "../record/consent.js";
import type { FieldSensitivity, SensitivityRegistry } from "./field-sensitivity.js";
import data from "./sensitivity.json";

// the tests check the file against its schema, so loading it does not
const registry = data as SensitivityRegistry;

/** The document that a path is in: a case record or an event. */
export type ClassifiedDocument = keyof SensitivityRegistry;

const matches = (pattern: readonly string[], path: readonly string[]) =>
  pattern.length === path.length && pattern.every((part, index) => part === "*" || part === path[index]);

/**
 * The sensitivity and permitted purposes of one leaf field.
 *
 * @param path a JSON Pointer into a document (`/person/names/0/asWritten`), or the pattern of a field, with
 * `*` for any index or key
 * @param of which document the path is in
 * @returns its entry; a field that nobody classified, such as one that a system added, is `secret` and for no
 * purpose
 */
export function sensitivityOfField(path: string, of: ClassifiedDocument = "record"): FieldSensitivity {
  const parts = path.split("/");
  return (
    registry[of].find((field) => matches(field.path.split("/"), parts)) ?? {
      path,
      sensitivity: "secret",
      purposes: [],
    }
  );
}

/**
 * The leaf fields that may be used for a purpose, in the order of the schema; no others may be sent or shown
 * for it.
 */
export function fieldsForPurpose(
  purpose: Purpose,
  of: ClassifiedDocument = "record",
): readonly FieldSensitivity[] {
  return registry[of].filter(({ purposes }) => purposes.includes(purpose));
}
