import type { Context, MiddlewareHandler } from "hono";
import { replyWithFailure } from "./failure-reply.js";

const reads = ["GET", "HEAD"];

/** The server's own origin as the request names it: the `Host` header is checked, a request target is not. */
const originOf = ({ req }: Context, address: string | undefined) =>
  address === undefined ? `http://${req.header("host") ?? ""}` : new URL(address).origin;

/**
 * Whether a request is from this server's own page, by `Sec-Fetch-Site` or else by `Origin`. `none` is somebody
 * who opened an address by hand, which only reads. A request to read that says neither comes from no browser of
 * today, and reads nothing that a page of another origin could see.
 */
function isOwn(context: Context, address: string | undefined): boolean {
  const { req } = context;
  const [site, origin] = [req.header("sec-fetch-site"), req.header("origin")];
  const reading = reads.includes(req.method);
  if (site !== undefined) return site === "same-origin" || (reading && site === "none");
  return origin === undefined ? reading : origin === originOf(context, address);
}

/**
 * CSRF guard: what writes, and whatever is read from the API, must be same-origin; others get 403. Reading is
 * guarded since it is done and written down in somebody's name, even where the browser keeps the answer from the
 * page that asked. `address` is the public address, where it differs from the server's own.
 */
export const sameOriginGuard = (address: string | undefined): MiddlewareHandler => {
  return async (context, next) => {
    const { method, path } = context.req;
    const open = reads.includes(method) && !path.startsWith("/api/");
    if (open || isOwn(context, address)) return next();
    return replyWithFailure(context, {
      status: 403,
      code: "cross-origin",
      message:
        "Only this server's own pages may read and write here: a program sends this server's address as its Origin.",
    });
  };
};
