import type { CheckResult, InputFault } from "../fault.js";
import { type FaultyJsonKey, scanJsonText } from "./scan-json.js";

const messages: Readonly<Record<FaultyJsonKey["code"], string>> = {
  "duplicate-key":
    "This key stands twice in one object, and which of the two is meant cannot be known: keep one.",
  "forbidden-key": 'The key "__proto__" is not allowed anywhere: remove it.',
};

/** `JSON.parse`, whose own message quotes the text and so is thrown away. */
function parse(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return undefined;
  }
}

/**
 * In words, where the text breaks off. Lines and columns are counted from 1, columns in UTF-16 code units.
 */
function malformed(text: string, at: number | undefined): InputFault {
  const fault = (message: string): InputFault => ({ code: "invalid-json", path: "", message });
  if (text.trim() === "") return fault("There is no JSON here: the text is empty.");
  if (at === undefined) return fault("This is more JSON than can be read at once: split it up.");
  if (at >= text.length)
    return fault("The JSON ends too early: a quote, a bracket or a value is missing at its end.");
  const before = text.slice(0, at);
  const line = before.split("\n").length;
  return fault(
    `This is not JSON: at line ${line}, column ${at - before.lastIndexOf("\n")}, something else was expected. Look there, or just before.`,
  );
}

/**
 * Parses JSON text, and finds what `JSON.parse` lets pass in silence: a key that stands twice in one object,
 * at any level (escaped or not), and a key `__proto__`. A byte order mark is malformed here: whoever reads
 * the file takes it off.
 *
 * @returns the value; or `duplicate-key` and `forbidden-key` faults with the path to each (21 at most), or
 * one `invalid-json` fault
 */
export function parseStrictJson(text: string): CheckResult<unknown> {
  const parsed = parse(text);
  const { keys, brokenAt } = scanJsonText(text);
  if (!parsed) return { ok: false, faults: [malformed(text, brokenAt)] };
  const [first, ...more] = keys.map(({ code, path }): InputFault => ({
    code,
    path,
    message: messages[code],
  }));
  return first ? { ok: false, faults: [first, ...more] } : { ok: true, value: parsed.value };
}
