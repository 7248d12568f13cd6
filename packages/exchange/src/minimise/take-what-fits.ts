import { CaseRecord, checkCaseRecord, type InputFault } from "@spean/model";
import { z } from "../zod.js";

/**
 * A part of a received record that does not fit here: the field of the record that it stood in, the code of
 * what is wrong with it, and the part itself, as it was received.
 */
export interface UntakenPart {
  readonly field: string;
  readonly code: InputFault["code"];
  readonly value: unknown;
}

/** A place within a record: a key, in the object or array that holds it. */
interface HeldPlace {
  readonly holder: { [key: string]: unknown };
  readonly key: string;
}

const keysOf = (path: string): string[] =>
  path
    .split("/")
    .slice(1)
    .map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"));

/** The schema at a key, and whether what holds the key is valid without it. */
function stepInto(schema: unknown, key: string): { readonly inner?: unknown; readonly optional: boolean } {
  if (schema instanceof z.ZodOptional) return stepInto(schema.unwrap(), key);
  if (schema instanceof z.ZodArray) return { inner: schema.element, optional: true };
  if (!(schema instanceof z.ZodObject)) return { optional: false };
  const inner = (schema.shape as { readonly [name: string]: unknown })[key];
  return { inner, optional: inner === undefined || inner instanceof z.ZodOptional };
}

/**
 * The smallest part around a fault without which the record is valid: an optional field, or an entry of a
 * list. A consent goes as a whole: without its end it would hold for longer than was said.
 */
function smallestPart(record: object, path: string): HeldPlace | undefined {
  let [schema, holder, found]: [unknown, unknown, HeldPlace | undefined] = [CaseRecord, record, undefined];
  for (const [depth, key] of keysOf(path).entries()) {
    if (typeof holder !== "object" || holder === null || !Object.hasOwn(holder, key)) return found;
    const place = { holder: holder as HeldPlace["holder"], key };
    const { inner, optional } = stepInto(schema, key);
    if (optional) found = place;
    if (depth === 1 && path.startsWith("/consents/")) return found;
    [schema, holder] = [inner, place.holder[key]];
  }
  return found;
}

const removed = Symbol("removed");

/** Takes out the parts at fault; lists close up. @returns the parts */
function takeOut(record: object, faults: readonly InputFault[]): UntakenPart[] {
  const lists = new Set<unknown[]>();
  const parts = faults.flatMap(({ path, code }): UntakenPart[] => {
    const { holder, key } = smallestPart(record, path) ?? {};
    if (!holder || key === undefined || holder[key] === removed) return [];
    const value = holder[key];
    if (Array.isArray(holder)) {
      holder[Number(key)] = removed;
      lists.add(holder);
    } else delete holder[key];
    return [{ field: keysOf(path)[0]!, code, value }];
  });
  for (const list of lists) {
    const kept = list.filter((one) => one !== removed);
    list.length = 0;
    for (const one of kept) list.push(one);
  }
  return parts;
}

/** A received record as far as it fits, and what was left out. */
export interface FittingRecord {
  readonly record: CaseRecord;
  readonly untaken: readonly UntakenPart[];
}

/**
 * Takes everything of a record that fits the schema and the standard here. For each fault it leaves out one
 * entry or one optional field, and no more.
 */
export function takeWhatFits(received: CaseRecord, knownIndicators: ReadonlySet<string>): FittingRecord {
  const record = structuredClone(received);
  const untaken: UntakenPart[] = [];
  for (;;) {
    const checked = checkCaseRecord(record, knownIndicators);
    if (checked.ok) return { record: checked.value, untaken };
    const parts = takeOut(record, checked.faults);
    if (parts.length === 0) throw new Error("A received record does not become valid by leaving parts out.");
    for (const part of parts) untaken.push(part);
  }
}
