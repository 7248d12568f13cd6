import type { MiddlewareHandler } from "hono";
import { fail } from "./failure.js";

/** Lets a writing request through only from this server's own pages. There is no sign-in, so nothing else would stop another site from writing here. */
export const sameOrigin: MiddlewareHandler = async (context, next) => {
  if (context.req.method === "GET" || context.req.method === "HEAD") return next();
  const site = context.req.header("sec-fetch-site");
  const own = site === undefined ? context.req.header("origin") === new URL(context.req.url).origin : site === "same-origin";
  if (own) return next();
  return fail(context, {
    status: 403,
    code: "cross-origin",
    message: "Only this server's own pages may write: a program sends this server's address as its Origin.",
  });
};
