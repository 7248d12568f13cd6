import type { MiddlewareHandler } from "hono";
import { replyWithFailure } from "./failure-reply.js";

const local = /^(?:127\.0\.0\.1|localhost)(?::\d{1,5})?$/;

/**
 * Host header guard: rejects requests whose `Host` header is not ours (DNS rebinding) with 421. Ours is
 * loopback with any port, or the host of the public `address` where there is one.
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
