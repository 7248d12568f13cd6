import { createHash } from "node:crypto";
import { type InputFault, faultsOfZodError, parseStrictJson, toJsonPointer } from "@spean/model";
import type { Context } from "hono";
import type * as z from "zod";
import type { RequestOutcome } from "../request-outcome.js";

/** A body as it came in, checked, with its SHA-256. */
export interface CheckedRequestBody<T> {
  readonly value: T;
  readonly digest: string;
}

const refused = (first: InputFault, ...more: InputFault[]): RequestOutcome<never> => ({
  ok: false,
  refusal: { status: 400, faults: [first, ...more] },
});

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/**
 * Every string that a database cannot keep as it is: one with the character 0, or with half of a surrogate
 * pair.
 */
function unstorable(value: unknown, path: readonly PropertyKey[] = []): InputFault[] {
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
    ? Object.entries(value).flatMap(([key, inner]) => unstorable(inner, [...path, key]))
    : [];
}

/**
 * Reads a request's body: UTF-8, strict JSON, the schema. What holds between it and what is there already is
 * checked later.
 */
export async function readRequestBody<Schema extends z.ZodType>(
  context: Context,
  schema: Schema,
): Promise<RequestOutcome<CheckedRequestBody<z.output<Schema>>>> {
  const bytes = new Uint8Array(await context.req.arrayBuffer());
  const text = decode(bytes);
  if (text === undefined)
    return refused({ code: "invalid-utf8", path: "", message: "The body is not UTF-8: send JSON in UTF-8." });
  const parsed = parseStrictJson(text);
  if (!parsed.ok) return refused(...parsed.faults);
  const read = schema.safeParse(parsed.value);
  const faults = read.success ? unstorable(parsed.value) : faultsOfZodError(read.error, parsed.value);
  const [first, ...more] = faults;
  if (first || !read.success) return refused(first as InputFault, ...more);
  return { ok: true, value: { value: read.data, digest: createHash("sha256").update(bytes).digest("hex") } };
}

/** Reads which page of a list is asked for: `?before=`, the `next` of the page before. */
export function readPageCursor(context: Context): RequestOutcome<number | undefined> {
  const before = context.req.query("before");
  if (before === undefined || /^[1-9]\d{0,14}$/.test(before))
    return { ok: true, value: before === undefined ? undefined : Number(before) };
  const message = '"before" must be the "next" of the page before.';
  return { ok: false, refusal: { status: 400, faults: [{ code: "invalid-value", path: "", message }] } };
}
