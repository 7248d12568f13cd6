import { bodyLimit } from "hono/body-limit";
import { fail } from "./failure.js";

const mostBytes = 1024 * 1024;

/** Refuses a body over 1 MiB. */
export const limit = bodyLimit({
  maxSize: mostBytes,
  onError: (context) => {
    // the rest of the body is not read, so the connection cannot be used again
    context.header("connection", "close");
    return fail(context, { status: 413, code: "too-large", message: "The body is over 1 MiB: save less at once." });
  },
});
