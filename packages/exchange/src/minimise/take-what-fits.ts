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

/** A part of a record: a key, in the object or array that holds it, and how deep that lies. */
interface HeldPart {
  readonly holder: { [key: string]: unknown };
  readonly key: string;
  readonly depth: number;
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

/** Entries that go as a whole: a consent without its end would hold for longer, an assessment would say less. */
const indivisible = /^\/(?:consents|assessments)\//;

/**
 * The smallest part around a fault without which the record is valid: an optional field, or an entry of a
 * list.
 */
function smallestPart(record: object, path: string): HeldPart | undefined {
  let [schema, holder, found]: [unknown, unknown, HeldPart | undefined] = [CaseRecord, record, undefined];
  for (const [depth, key] of keysOf(path).entries()) {
    if (typeof holder !== "object" || holder === null || !Object.hasOwn(holder, key)) return found;
    const part = { holder: holder as HeldPart["holder"], key, depth };
    const { inner, optional } = stepInto(schema, key);
    if (optional) found = part;
    if (depth === 1 && indivisible.test(path)) return found;
    [schema, holder] = [inner, part.holder[key]];
  }
  return found;
}

const removed = Symbol("removed");

const isEmptyList = (value: unknown): boolean => Array.isArray(value) && value.length === 0;

/** What was taken out of a record, and how many parts that were: a list left empty is none that was received. */
interface TakenParts {
  readonly parts: readonly UntakenPart[];
  readonly count: number;
}

/** Notes an object or array and all that it holds. */
function noteAll(value: unknown, noted: WeakSet<object>): void {
  if (typeof value !== "object" || value === null) return;
  noted.add(value);
  for (const inner of Object.values(value)) noteAll(inner, noted);
}

/** Takes out the parts at fault, each once, the outermost first; lists close up. */
function takeOut(record: object, faults: readonly InputFault[]): TakenParts {
  const places = faults
    .flatMap(({ path, code }) => {
      const part = smallestPart(record, path);
      const [field = ""] = keysOf(path);
      return part ? [{ ...part, field, code }] : [];
    })
    .sort((one, other) => one.depth - other.depth);
  const [lists, parts] = [new Set<unknown[]>(), [] as UntakenPart[]];
  const gone = new WeakSet<object>();
  let count = 0;
  for (const { holder, key, field, code } of places) {
    const value = holder[key];
    if (gone.has(holder) || !Object.hasOwn(holder, key) || value === removed) continue;
    noteAll(value, gone);
    if (Array.isArray(holder)) {
      holder[Number(key)] = removed;
      lists.add(holder);
    } else delete holder[key];
    count += 1;
    if (!isEmptyList(value)) parts.push({ field, code, value });
  }
  for (const list of lists) {
    const kept = list.filter((one) => one !== removed);
    list.length = 0;
    for (const one of kept) list.push(one);
  }
  return { parts, count };
}

/** The parts of a record at these faults, each as it was received; the record stays as it is. */
export const findPartsAtFault = (received: object, faults: readonly InputFault[]): readonly UntakenPart[] =>
  takeOut(structuredClone(received), faults).parts;

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
    const { parts, count } = takeOut(record, checked.faults);
    if (count === 0) throw new Error("A received record does not become valid by leaving parts out.");
    for (const part of parts) untaken.push(part);
  }
}
