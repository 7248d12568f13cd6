import { createHmac } from "node:crypto";
import type { KeyVault } from "@spean/store";
import type { SessionAuth } from "./session-auth.js";
import { isSessionOwnersOwn, makeSessionToken } from "./session-token.js";

/** A session that was extended: when it ends now, and the cookie that says so to the browser. */
export interface ExtendedSession {
  readonly ends: string;
  readonly cookies: readonly string[];
}

/** A session that somebody asks to extend, and what seals its token. */
export interface SessionExtension {
  readonly headers: Headers;
  readonly vault: KeyVault;
  readonly now: Date;
}

/** The value of a signed cookie, as Better Auth reads it. */
const signCookieValue = (token: string, secret: string) =>
  encodeURIComponent(`${token}.${createHmac("sha256", secret).update(token).digest("base64")}`);

/**
 * Has a session end a working day from now. Its token says when it ends, so it gets another one, and the one
 * before is none any more. Asked for by a press alone: nothing that a page does by itself keeps somebody signed
 * in. `undefined` where there is no session, or somebody without the key changed it.
 */
export async function extendSession(
  auth: SessionAuth,
  { headers, vault, now }: SessionExtension,
): Promise<ExtendedSession | undefined> {
  const found = await auth.api.getSession({ headers });
  if (!found || found.user.closedAt || !isSessionOwnersOwn(vault, found.session)) return undefined;
  const { internalAdapter, authCookies, sessionConfig, secret } = await auth.$context;
  const { expiresIn } = sessionConfig;
  const expiresAt = new Date(now.getTime() + expiresIn * 1000);
  const token = makeSessionToken(vault, { userId: found.session.userId, expiresAt });
  const extended = await internalAdapter.updateSession(found.session.token, { token, expiresAt });
  if (!extended) return undefined;
  const { name, attributes } = authCookies.sessionToken;
  const parts = [
    ...[`${name}=${signCookieValue(token, secret)}`, `Max-Age=${expiresIn}`],
    ...[`Path=${attributes.path ?? "/"}`, "HttpOnly"],
  ];
  const cookie = [...parts, ...(attributes.secure ? ["Secure"] : []), "SameSite=Strict"].join("; ");
  return { ends: expiresAt.toISOString(), cookies: [cookie] };
}
