import type { DatabaseQueries, KeyVault } from "@spean/store";
import { drizzleAdapter } from "better-auth/adapters/drizzle";
import { betterAuth } from "better-auth/minimal";
import { userRoles } from "../../shared/permissions.js";
import { credentials, people, sessions } from "../database/account-tables.js";
import { makeSessionToken } from "./session-token.js";

/** Parts of session authentication. */
export interface SessionAuthParts {
  readonly queries: DatabaseQueries;
  readonly vault: KeyVault;
  /** Signs the cookies. */
  readonly secret: string;
  /** Over HTTPS, so that cookies are for it alone. */
  readonly secure: boolean;
  /** Prefix of the cookie names: ports of one host share their cookies. */
  readonly cookiePrefix: string;
}

/** Better Auth as it is set up here. */
export type SessionAuth = ReturnType<typeof createSessionAuth>;
/**
 * The name of a cookie: over HTTPS with `__Host-`, which a browser takes from this very host alone, and neither
 * from a sibling domain nor without HTTPS.
 */
export const hostCookieName = (name: string, secure: boolean): string => (secure ? `__Host-${name}` : name);

const workingDay = 8 * 60 * 60;

/**
 * Better Auth, as a library: none of its own routes is served. Passwords are hashed with scrypt, sessions lie
 * in the database and end after a working day, and nobody signs up alone.
 */
export function createSessionAuth({ queries, vault, secret, secure, cookiePrefix }: SessionAuthParts) {
  return betterAuth({
    baseURL: "http://localhost",
    secret,
    database: drizzleAdapter(queries, {
      provider: "pg",
      schema: { user: people, session: sessions, account: credentials },
    }),
    user: {
      additionalFields: {
        role: { type: [...userRoles], required: true, input: false },
        closedAt: { type: "date", required: false, input: false },
      },
    },
    emailAndPassword: { enabled: true, disableSignUp: true },
    session: { expiresIn: workingDay, disableSessionRefresh: true },
    // where somebody signs in from, and with what, has no column
    databaseHooks: {
      session: {
        create: {
          before: (session) =>
            Promise.resolve({
              data: {
                ...session,
                token: makeSessionToken(vault, session),
                ipAddress: undefined,
                userAgent: undefined,
              },
            }),
        },
      },
    },
    // tries are counted by account: a border post, or a proxy, is one address
    rateLimit: { enabled: false },
    advanced: {
      cookiePrefix,
      // the prefix of the name says more than the `__Secure-` that this would set
      useSecureCookies: false,
      defaultCookieAttributes: { httpOnly: true, sameSite: "strict", secure, path: "/" },
      ipAddress: { disableIpTracking: true },
      // what only other ways to sign in would need has no column
      database: { validateSchema: false },
    },
    telemetry: { enabled: false },
    logger: { disabled: true },
  });
}
