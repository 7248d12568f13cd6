import { createHash } from "node:crypto";
import { parseRequest } from "@spean/store";
import type { Context } from "hono";
import type * as z from "zod";
import type { RequestFault } from "../../shared/failure.js";
import type { RequestOutcome } from "../request-outcome.js";

/** A body as it came in, checked, with its SHA-256. */
export interface CheckedRequestBody<T> {
  readonly value: T;
  readonly digest: string;
}

const notUtf8: RequestFault = {
  code: "invalid-utf8",
  path: "",
  message: "The body is not UTF-8: send JSON in UTF-8.",
};

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
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
  if (text === undefined) return { ok: false, refusal: { status: 400, faults: [notUtf8] } };
  const read = parseRequest(text, schema);
  if (!read.ok) return read;
  return { ok: true, value: { value: read.value, digest: createHash("sha256").update(bytes).digest("hex") } };
}

/** Reads which page of a list is asked for: `?before=`, the `next` of the page before. */
export function readPageCursor(context: Context): RequestOutcome<number | undefined> {
  const before = context.req.query("before");
  if (before === undefined || /^[1-9]\d{0,14}$/.test(before))
    return { ok: true, value: before === undefined ? undefined : Number(before) };
  const message = '"before" must be the "next" of the page before.';
  return { ok: false, refusal: { status: 400, faults: [{ code: "invalid-value", path: "", message }] } };
}
