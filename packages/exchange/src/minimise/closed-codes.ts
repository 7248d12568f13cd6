import { CaseRecord } from "@spean/model";
import { z } from "../zod.js";

/** The schema of a field of a record, by its pattern; nothing where the schema has none. */
function schemaAt(schema: unknown, keys: readonly string[]): unknown {
  if (schema instanceof z.ZodOptional) return schemaAt(schema.unwrap(), keys);
  const [key, ...rest] = keys;
  if (key === undefined) return schema;
  if (schema instanceof z.ZodArray) return schemaAt(schema.element, rest);
  if (schema instanceof z.ZodRecord) return schemaAt(schema.valueType, rest);
  if (schema instanceof z.ZodObject)
    return schemaAt((schema.shape as Readonly<Record<string, unknown>>)[key], rest);
  return undefined;
}

/**
 * Tells if a field of a record holds codes of a closed list, and this code is none of them: it came from another
 * version, and could say anything.
 *
 * @param pattern the field (a JSON Pointer with `*`)
 */
export function isUnknownCode(pattern: string, code: string): boolean {
  const found = schemaAt(CaseRecord, pattern.split("/").slice(1));
  return found instanceof z.ZodEnum && !found.safeParse(code).success;
}
