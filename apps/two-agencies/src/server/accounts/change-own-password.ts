import type { AuditWitness, DatabaseQueries, KeyVault } from "@spean/store";
import { and, eq, ne } from "drizzle-orm";
import type { PasswordChangeRequest } from "../../shared/account.js";
import { credentials, sessions } from "../database/account-tables.js";
import { loadSealedAccount, resealAccount } from "./account-seal.js";
import type { SignInAttempts } from "./sign-in-attempts.js";
import { openAccountAddress } from "./sealed-account.js";

/** Hashing and verification of passwords (scrypt). */
export interface PasswordHashing {
  hash(password: string): Promise<string>;
  verify(of: { readonly hash: string; readonly password: string }): Promise<boolean>;
}

/** A change of one's own password. `session` is the token of the current session, which survives it. */
export interface OwnPasswordChange {
  readonly queries: DatabaseQueries;
  readonly vault: KeyVault;
  readonly attempts: SignInAttempts;
  readonly hashing: PasswordHashing;
  readonly account: string;
  readonly session: string;
  readonly witness: AuditWitness;
}

/** The place that tries at one's own old password are counted under. */
const ownPassword = "own-password";

/**
 * Result of changing one's own password. `wrong`: the old password does not match; `same`: the new one is no
 * other, so that whoever chose the old one would still know it.
 */
export type PasswordChangeResult = "done" | "wrong" | "same" | "too-many";

/**
 * Changes the password of whoever asks and knows the old one, and ends their other sessions. Tries are
 * counted for oneself: strangers who try to sign in to the account take none of them away.
 */
export async function changeOwnPassword(
  { queries, vault, attempts, hashing, ...who }: OwnPasswordChange,
  { old, password }: PasswordChangeRequest,
): Promise<PasswordChangeResult> {
  const found = await loadSealedAccount({ queries, vault }, who.account);
  if (!found) return "wrong";
  const { password: before } = found.credential;
  const email = openAccountAddress(vault, found.person);
  if (!(await attempts.begin(email, ownPassword)).ok) return "too-many";
  if (!(await hashing.verify({ hash: before, password: old }))) return "wrong";
  if (password === old) return "same";
  const hash = await hashing.hash(password);
  const changed = await queries.transaction(async (transaction) => {
    const rows = await transaction
      .update(credentials)
      .set({ password: hash, handedOver: false, updatedAt: new Date() })
      .where(and(eq(credentials.userId, who.account), eq(credentials.password, before)))
      .returning({ id: credentials.id });
    if (rows.length === 0) return false;
    await resealAccount(transaction, vault, who.account);
    await transaction
      .delete(sessions)
      .where(and(eq(sessions.userId, who.account), ne(sessions.token, who.session)));
    await who.witness.within(transaction, { details: { account: who.account } });
    return true;
  });
  if (!changed) return "wrong";
  await attempts.succeeded(email, ownPassword);
  return "done";
}
