import type { Context } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import type { Failure, RequestFault } from "../../shared/failure.js";
import type { Refusal } from "../cases/refusal.js";

/** At most this many faults are named beside the first. */
const mostMore = 20;

/** Answers that a request was refused, with everything at fault. */
export function refuse(context: Context, { status, faults: [error, ...more], conflict }: Refusal): Response {
  return context.json<Failure>(
    { error, ...(more.length > 0 && { more: more.slice(0, mostMore) }), ...(conflict && { conflict }) },
    status,
  );
}

/** Answers with one fault that lies in no field. */
export function fail(
  context: Context,
  {
    status,
    code,
    message,
  }: { readonly status: ContentfulStatusCode; readonly code: RequestFault["code"]; readonly message: string },
): Response {
  return context.json<Failure>({ error: { code, path: "", message } }, status);
}
