import { checkJsonShape, findBrokenText, limitFaults, parseStrictJson } from "@spean/model";
import type * as z from "zod";
import type { StoreResult } from "../client/store-refusal.js";
import { refuseRequestFaults } from "./refusals.js";

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
  const [first, ...more] = limitFaults(findBrokenText(parsed.value));
  return first ? refuseRequestFaults(first, ...more) : read;
}
