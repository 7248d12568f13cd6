import type { MiddlewareHandler } from "hono";
import { replyWithFailure } from "./failure-reply.js";

/**
 * CSRF guard: a request other than GET or HEAD must be same-origin, by `Sec-Fetch-Site` or else by `Origin`;
 * others get 403. `address` is the public address, where it differs from the server's own.
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
