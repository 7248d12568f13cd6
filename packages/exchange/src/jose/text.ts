import { type CheckResult, checkJsonShape, parseStrictJson } from "@spean/model";
import { base64url } from "jose";
import { type RefusalCode, throwRefusal } from "../refusal/refusal.js";
import type { z } from "../zod.js";

const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** Text as UTF-8. */
export const encodeUtf8 = (text: string): Uint8Array<ArrayBuffer> => encoder.encode(text);

/** UTF-8 as text; refuses bytes that are not. */
export function decodeUtf8(bytes: Uint8Array, code: RefusalCode): string {
  try {
    return decoder.decode(bytes);
  } catch {
    return throwRefusal(code);
  }
}

/** Text of a base64url part; refuses what is not UTF-8. The part is known to be canonical. */
export const decodeTokenPart = (part: string, code: RefusalCode): string =>
  decodeUtf8(base64url.decode(part), code);

/**
 * JSON of a known shape: no key twice, no unknown field. Refuses anything else, without saying what stood
 * there.
 */
export function readShapedJson<T>(text: string, schema: z.ZodType<T>, code: RefusalCode): T {
  const parsed = parseAsWritten(text) ?? parseStrictJson(text);
  const read = parsed.ok ? checkJsonShape(schema, parsed.value) : undefined;
  return read?.ok ? read.value : throwRefusal(code);
}

/**
 * As `parseStrictJson`, for text in the one form that `JSON.stringify` writes, as `sealRecord` does: a key
 * that stood twice would be gone when it is written again, so the text need not be scanned for one. Nothing,
 * for any other text.
 */
function parseAsWritten(text: string): CheckResult<unknown> | undefined {
  if (text.includes('"__proto__"')) return undefined;
  try {
    const value = JSON.parse(text) as unknown;
    return JSON.stringify(value) === text ? { ok: true, value } : undefined;
  } catch {
    return undefined;
  }
}

const hexOf = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, "0"));

/** SHA-256, as a digest is written everywhere in Spean. */
export async function textDigestOf(text: string): Promise<string> {
  let written = "sha256:";
  for (const byte of new Uint8Array(await crypto.subtle.digest("SHA-256", encodeUtf8(text))))
    written += hexOf[byte];
  return written;
}

/** Two names of 128 random bits each, as base64url: never the same twice. */
export function twoRandomIds(): readonly [string, string] {
  const bytes = crypto.getRandomValues(new Uint8Array(32));
  return [base64url.encode(bytes.subarray(0, 16)), base64url.encode(bytes.subarray(16))];
}
