import type { MiddlewareHandler } from "hono";
import { fail } from "./failure.js";

const local = /^(?:127\.0\.0\.1|localhost)(?::\d{1,5})?$/;

/** Answers only to this machine's own names: a page elsewhere that has its name point to 127.0.0.1 is told nothing. */
export const knownHost: MiddlewareHandler = async (context, next) => {
  if (local.test(context.req.header("host") ?? "")) return next();
  return fail(context, {
    status: 421,
    code: "unknown-host",
    message: "This server answers to 127.0.0.1 and localhost only: use the address that it printed.",
  });
};
