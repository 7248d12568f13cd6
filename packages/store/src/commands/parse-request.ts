import { checkJsonShape, type InputFault, limitFaults, parseStrictJson, toJsonPointer } from "@spean/model";
import type * as z from "zod";
import type { StoreResult } from "../client/store-refusal.js";
import { refuseRequestFaults } from "./refusals.js";

/** Strings that PostgreSQL cannot store: with the character U+0000, or with half of a surrogate pair. */
function findUnstorableStrings(value: unknown, path: readonly PropertyKey[] = []): InputFault[] {
  if (typeof value === "string")
    return /[\0\p{Surrogate}]/u.test(value)
      ? [
          {
            code: "invalid-value",
            path: toJsonPointer(path),
            message:
              "This text holds a character that cannot be kept (U+0000, or half of a pair): remove it.",
          },
        ]
      : [];
  return typeof value === "object" && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => findUnstorableStrings(inner, [...path, key]))
    : [];
}

/**
 * Parses a request's body: strict JSON (no duplicate keys), then its schema, then what the database can
 * store. Refused with every fault: its code, its JSON Pointer and how to mend it, never a value.
 *
 * @param schema `SaveRequest`, `DecisionRequest` or one of your own
 */
export function parseRequest<Schema extends z.ZodType>(
  text: string,
  schema: Schema,
): StoreResult<z.output<Schema>> {
  const parsed = parseStrictJson(text);
  if (!parsed.ok) return refuseRequestFaults(...parsed.faults);
  const read = checkJsonShape(schema as z.ZodType<z.output<Schema>>, parsed.value);
  if (!read.ok) return refuseRequestFaults(...read.faults);
  const [first, ...more] = limitFaults(findUnstorableStrings(parsed.value));
  return first ? refuseRequestFaults(first, ...more) : read;
}
