import type { MiddlewareHandler } from "hono";
import { replyWithFailure } from "./failure.js";

const local = /^(?:127\.0\.0\.1|localhost)(?::\d{1,5})?$/;

/**
 * Answers only to this machine's own names, or to the `address` that people reach it by: a page elsewhere
 * that has its name point here is told nothing.
 */
export const hostHeaderGuard = (address: string | undefined): MiddlewareHandler => {
  const known = (host: string) => (address === undefined ? local.test(host) : host === new URL(address).host);
  return async (context, next) => {
    if (known(context.req.header("host") ?? "")) return next();
    return replyWithFailure(context, {
      status: 421,
      code: "unknown-host",
      message: "This server answers to its own address only: use the one that it printed.",
    });
  };
};
