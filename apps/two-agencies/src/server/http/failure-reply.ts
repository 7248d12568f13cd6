import type { Context } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import type { FailureReply, RequestFault } from "../../shared/failure.js";
import type { RequestRefusal } from "../request-outcome.js";

/** At most this many faults are named beside the first. */
const mostMore = 20;

/** Answers that a request was refused, with everything at fault. */
export function replyWithRefusal(
  context: Context,
  { status, faults: [error, ...more], conflict }: RequestRefusal,
): Response {
  return context.json<FailureReply>(
    { error, ...(more.length > 0 && { more: more.slice(0, mostMore) }), ...(conflict && { conflict }) },
    status,
  );
}

/** Answers with one fault that lies in no field. */
export function replyWithFailure(
  context: Context,
  {
    status,
    code,
    message,
  }: { readonly status: ContentfulStatusCode; readonly code: RequestFault["code"]; readonly message: string },
): Response {
  return context.json<FailureReply>({ error: { code, path: "", message } }, status);
}
