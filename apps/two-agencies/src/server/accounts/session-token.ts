import { randomBytes } from "node:crypto";
import type { KeyVault } from "@spean/store";

/** A row of `sessions`, as far as it decides who is signed in. */
export interface SessionOwner {
  readonly token: string;
  readonly userId: string;
  readonly expiresAt: Date;
}

const randomLength = 24;

const sealOf = (vault: KeyVault, random: string, { userId, expiresAt }: Omit<SessionOwner, "token">) =>
  vault.rowSealOf("sessions", random, JSON.stringify([userId, expiresAt.getTime()]));

/**
 * Makes the token of a session: random, and sealed with whose session it is and when it ends. A row that is given
 * to another account, or made to last longer, is no session any more.
 */
export function makeSessionToken(vault: KeyVault, owner: Omit<SessionOwner, "token">): string {
  const random = randomBytes(randomLength).toString("base64url");
  return `${random}.${sealOf(vault, random, owner)}`;
}

/** Tells whether a session is whose its token says, until when it says. */
export function isSessionOwnersOwn(vault: KeyVault, { token, ...owner }: SessionOwner): boolean {
  const [random = "", seal = ""] = token.split(".");
  return seal === sealOf(vault, random, owner);
}
