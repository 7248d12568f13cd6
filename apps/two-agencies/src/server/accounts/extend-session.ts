import type { SessionAuth } from "./session-auth.js";

/** A session that was extended: when it ends now, and the cookie that says so to the browser. */
export interface ExtendedSession {
  readonly ends: string;
  readonly cookies: readonly string[];
}

/** The value of a cookie as the browser sent it. */
function cookieValue(headers: Headers, name: string): string | undefined {
  const cookies = (headers.get("cookie") ?? "").split(/;\s*/);
  return cookies.find((cookie) => cookie.startsWith(`${name}=`))?.slice(name.length + 1);
}

/**
 * Has a session end a working day from now, under the id that it has. Asked for by a press alone: nothing that
 * a page does by itself keeps somebody signed in. `undefined` where there is no session.
 */
export async function extendSession(
  auth: SessionAuth,
  headers: Headers,
  now: Date,
): Promise<ExtendedSession | undefined> {
  const found = await auth.api.getSession({ headers });
  const { internalAdapter, authCookies, sessionConfig } = await auth.$context;
  const { name, attributes } = authCookies.sessionToken;
  const value = cookieValue(headers, name);
  if (!found || found.user.closedAt || value === undefined) return undefined;
  const { expiresIn } = sessionConfig;
  const expiresAt = new Date(now.getTime() + expiresIn * 1000);
  await internalAdapter.updateSession(found.session.token, { expiresAt });
  const parts = [`${name}=${value}`, `Max-Age=${expiresIn}`, `Path=${attributes.path ?? "/"}`, "HttpOnly"];
  const cookie = [...parts, ...(attributes.secure ? ["Secure"] : []), "SameSite=Strict"].join("; ");
  return { ends: expiresAt.toISOString(), cookies: [cookie] };
}
