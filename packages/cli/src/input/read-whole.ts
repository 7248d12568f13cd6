import { type CheckResult, type InputFault, parseStrictJson } from "@spean/model";
import { createFaultyEntry, type InputEntry, createParsedEntry, findWrappedRows } from "@spean/bulk/entries";
import { decodeUtf8Input, parseLenientJson, WHOLE_BYTE_LIMIT } from "@spean/bulk/ndjson";
import { FaultyInputError } from "./faulty-input.js";

const tooLarge: InputFault = {
  code: "line-too-long",
  path: "",
  message:
    "This is one JSON text of over 64 MiB, more than can be read at once: write one object per line (NDJSON), which may have any size.",
};

/** `parseStrictJson` names no more than this many keys; where it names as many, there may be others. */
const MOST_KEYS = 21;

/** Text that is one JSON value, a byte order mark at its start left out. */
export function readJsonText(bytes: Buffer): CheckResult<string> {
  return bytes.length > WHOLE_BYTE_LIMIT
    ? { ok: false, faults: [tooLarge] }
    : decodeUtf8Input(bytes, { mayHaveBom: true });
}

/**
 * The entries of one JSON text: an object is one, an array has one for each element, numbered from 1 in place
 * of lines.
 *
 * @throws FaultyInputError if it cannot be read at all, or is no case but wraps rows
 */
export function readWholeEntries(bytes: Buffer): InputEntry[] {
  const text = readJsonText(bytes);
  if (!text.ok) throw new FaultyInputError(text.faults[0]);
  const parsed = parseStrictJson(text.value);
  const value = parsed.ok ? parsed.value : parseLenientJson(text.value);
  const faults = parsed.ok ? [] : parsed.faults;
  if (Array.isArray(value) && faults.length < MOST_KEYS)
    return value.map((element: unknown, index) => elementEntry(element, index, faults));
  const fault = parsed.ok ? findWrappedRows(value) : value === undefined && parsed.faults[0];
  if (fault) throw new FaultyInputError(fault);
  return [parsed.ok ? createParsedEntry(1, value) : createFaultyEntry(1, parsed.faults, value)];
}

/** An element's own faults, each path beginning at the element, as it would on a line. */
function elementEntry(element: unknown, index: number, faults: readonly InputFault[]): InputEntry {
  const prefix = `/${index}/`;
  const [first, ...more] = faults
    .filter(({ path }) => path.startsWith(prefix))
    .map((fault) => ({ ...fault, path: fault.path.slice(prefix.length - 1) }));
  return first
    ? createFaultyEntry(index + 1, [first, ...more], element)
    : createParsedEntry(index + 1, element);
}
