import type { MiddlewareHandler } from "hono";

/**
 * The Content-Security-Policy of every answer: everything from here, nothing inline, no framing. `styles`
 * adds hashes of inline styles to one answer.
 */
export function contentSecurityPolicy(styles: readonly string[] = []): string {
  const directives = [
    "default-src 'self'",
    "base-uri 'none'",
    "object-src 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ];
  if (styles.length > 0) directives.push(`style-src 'self' ${styles.map((hash) => `'${hash}'`).join(" ")}`);
  return directives.join("; ");
}

/**
 * Sets the security headers of every response: Content Security Policy, no sniffing, no referrer,
 * same-origin opener and resource policies, and no caching except of built files, whose names contain a
 * content hash.
 */
export const securityHeaders: MiddlewareHandler = async (context, next) => {
  await next();
  const { headers } = context.res;
  if (!headers.has("content-security-policy"))
    headers.set("content-security-policy", contentSecurityPolicy());
  headers.set("x-content-type-options", "nosniff");
  headers.set("referrer-policy", "no-referrer");
  headers.set("cross-origin-opener-policy", "same-origin");
  headers.set("cross-origin-resource-policy", "same-origin");
  const built = context.req.path.startsWith("/assets/") && context.res.ok;
  headers.set("cache-control", built ? "public, max-age=31536000, immutable" : "no-store");
};
