import type { Context } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import type { FailureReply, RequestFault } from "../../shared/failure.js";
import type { OverloadedError } from "../accounts/bounded-work.js";
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

/** Answers that too much waits already, and when to try again. */
export function replyWhenOverloaded(context: Context, { retryAfter }: OverloadedError): Response {
  context.header("retry-after", String(retryAfter));
  return replyWithFailure(context, {
    status: 503,
    code: "busy",
    message:
      "The server has too much to do at once: wait as many seconds as Retry-After says, then send this again.",
  });
}
