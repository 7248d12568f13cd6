import type { MiddlewareHandler } from "hono";
import { replyWithFailure } from "./failure.js";

/**
 * Lets a writing request through only from this server's own pages, so that no other site writes with
 * somebody's session. `address` is what people reach it by, where it is not its own.
 */
export const sameOriginGuard = (address: string | undefined): MiddlewareHandler => {
  return async (context, next) => {
    if (context.req.method === "GET" || context.req.method === "HEAD") return next();
    const site = context.req.header("sec-fetch-site");
    const own =
      site === undefined
        ? context.req.header("origin") === new URL(address ?? context.req.url).origin
        : site === "same-origin";
    if (own) return next();
    return replyWithFailure(context, {
      status: 403,
      code: "cross-origin",
      message: "Only this server's own pages may write: a program sends this server's address as its Origin.",
    });
  };
};
