import { toJsonPointer } from "./json-value.js";
import { findScalarEnd, findStringEnd } from "./scalar-end.js";

/**
 * A key that `JSON.parse` lets pass: one that its object has already, or one that stands for an object's
 * prototype.
 */
export interface FaultyJsonKey {
  readonly code: "duplicate-key" | "forbidden-key";
  readonly path: string;
}

/**
 * Result of a scan: keys at fault, in order; and the offset of the first character that makes the text no
 * JSON, if one does.
 */
export interface JsonScanResult {
  readonly keys: readonly FaultyJsonKey[];
  readonly brokenAt?: number;
}

/**
 * As many faults as a reader shows: the scan stops there, so that a hostile text cannot make it fill the
 * memory.
 */
const MOST = 21;

/** The tokens that the grammar allows next. */
type Expected = "value" | "first-value" | "key" | "first-key" | "rest" | "nothing" | "broken";

/**
 * State of the scan: in the containers open so far, with the keys each object has, and the place reached in
 * each.
 */
interface Position {
  readonly text: string;
  at: number;
  readonly keySets: (Set<string> | undefined)[];
  readonly places: (string | number)[];
  readonly found: FaultyJsonKey[];
}

function open(here: Position, kind: "object" | "array"): Expected {
  here.at += 1;
  here.keySets.push(kind === "object" ? new Set() : undefined);
  here.places.push(kind === "object" ? "" : 0);
  return kind === "object" ? "first-key" : "first-value";
}

function close(here: Position): Expected {
  here.at += 1;
  here.keySets.pop();
  here.places.pop();
  return "rest";
}

function readValue(here: Position): Expected {
  const char = here.text[here.at];
  if (char === "{") return open(here, "object");
  if (char === "[") return open(here, "array");
  return moveTo(here, findScalarEnd(here.text, here.at), "rest");
}

function readKey(here: Position): Expected {
  const begin = here.at;
  if (moveTo(here, findStringEnd(here.text, begin), "rest") === "broken") return "broken";
  noteKey(here, here.text.slice(begin, here.at));
  skipSpace(here);
  if (here.text[here.at] !== ":") return "broken";
  here.at += 1;
  return "value";
}

function noteKey(here: Position, written: string) {
  // an escaped key is the same key as a plain one
  const key = written.includes("\\") ? (JSON.parse(written) as string) : written.slice(1, -1);
  const keys = here.keySets.at(-1)!;
  here.places[here.places.length - 1] = key;
  if (keys.has(key)) here.found.push({ code: "duplicate-key", path: toJsonPointer(here.places) });
  else if (key === "__proto__") here.found.push({ code: "forbidden-key", path: toJsonPointer(here.places) });
  keys.add(key);
}

function readRest(here: Position): Expected {
  const char = here.text[here.at];
  if (here.keySets.length === 0) return char === undefined ? "nothing" : "broken";
  const inObject = here.keySets.at(-1) !== undefined;
  if (char === (inObject ? "}" : "]")) return close(here);
  if (char !== ",") return "broken";
  here.at += 1;
  if (inObject) return "key";
  here.places[here.places.length - 1] = (here.places.at(-1) as number) + 1;
  return "value";
}

function moveTo(here: Position, end: number, then: Expected): Expected {
  here.at = end < 0 ? ~end : end;
  return end < 0 ? "broken" : then;
}

function skipSpace(here: Position) {
  for (;;) {
    const char = here.text.charCodeAt(here.at);
    if (char !== 0x20 && char !== 0x0a && char !== 0x0d && char !== 0x09) return;
    here.at += 1;
  }
}

const steps: Readonly<Record<Exclude<Expected, "nothing" | "broken">, (here: Position) => Expected>> = {
  value: readValue,
  "first-value": (here) => (here.text[here.at] === "]" ? close(here) : readValue(here)),
  key: readKey,
  "first-key": (here) => (here.text[here.at] === "}" ? close(here) : readKey(here)),
  rest: readRest,
};

/**
 * Reads JSON text once, by its grammar (RFC 8259), for what `JSON.parse` does not tell: keys at fault, and
 * where a malformed text breaks off. It keeps its own stack, so nesting may be as deep as memory allows. At
 * most 21 keys at fault are named.
 */
export function scanJsonText(text: string): JsonScanResult {
  const here: Position = { text, at: 0, keySets: [], places: [], found: [] };
  let expected: Expected = "value";
  while (expected !== "nothing" && expected !== "broken" && here.found.length < MOST) {
    skipSpace(here);
    expected = steps[expected](here);
  }
  return expected === "broken" ? { keys: here.found, brokenAt: here.at } : { keys: here.found };
}
