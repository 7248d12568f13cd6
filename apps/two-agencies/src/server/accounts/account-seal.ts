import type { DatabaseQueries, KeyVault } from "@spean/store";
import type { AlteredPlace, AuditDetails } from "@spean/store/client";
import { eq } from "drizzle-orm";
import { credentials, people } from "../database/account-tables.js";

/** Row of an account, as far as it decides who may do what. */
export type AccountRow = Pick<
  typeof people.$inferSelect,
  "id" | "name" | "email" | "address" | "role" | "closedAt" | "seal"
>;

/** Row of the credentials of an account. */
export type CredentialRow = Pick<
  typeof credentials.$inferSelect,
  "id" | "userId" | "providerId" | "password" | "handedOver" | "seal"
>;

/** Seal of who an account is of and what it may do, under the key: nobody makes one without it. */
export const sealAccountRow = (
  vault: KeyVault,
  { id, name, email, address, role, closedAt }: Omit<AccountRow, "seal">,
): string =>
  vault.rowSealOf(
    "people",
    id,
    JSON.stringify([name, email, address, role, closedAt?.toISOString() ?? null]),
  );

/** Seal of a password and of whose it is. */
export const sealCredentialRow = (
  vault: KeyVault,
  { id, userId, providerId, password, handedOver }: Omit<CredentialRow, "seal">,
): string => vault.rowSealOf("credentials", id, JSON.stringify([userId, providerId, password, handedOver]));

/** An account whose seals hold, with the one password that it has. */
export interface SealedAccount {
  readonly person: AccountRow;
  readonly credential: CredentialRow & { readonly password: string };
}

/**
 * Loads an account, and only if the software wrote all of it: who it is of, its role, whether it is closed, and
 * its one password. Otherwise it counts as none, so that a row that was put in or changed past the software
 * opens nothing.
 */
export async function loadSealedAccount(
  { queries, vault }: { readonly queries: DatabaseQueries; readonly vault: KeyVault },
  account: string,
): Promise<SealedAccount | undefined> {
  const rows = await queries
    .select({ person: people, credential: credentials })
    .from(people)
    .innerJoin(credentials, eq(credentials.userId, people.id))
    .where(eq(people.id, account));
  const [found, ...more] = rows;
  if (!found || more.length > 0) return undefined;
  const { person, credential } = found;
  const { password } = credential;
  const holds =
    password !== null &&
    person.seal === sealAccountRow(vault, person) &&
    credential.seal === sealCredentialRow(vault, credential);
  return holds ? { person, credential: { ...credential, password } } : undefined;
}

/** Writes the seals of an account anew, after a change of one whose seals held. */
export async function resealAccount(
  transaction: DatabaseQueries,
  vault: KeyVault,
  account: string,
): Promise<void> {
  for (const row of await transaction.select().from(people).where(eq(people.id, account)))
    await transaction
      .update(people)
      .set({ seal: sealAccountRow(vault, row) })
      .where(eq(people.id, row.id));
  for (const row of await transaction.select().from(credentials).where(eq(credentials.userId, account)))
    await transaction
      .update(credentials)
      .set({ seal: sealCredentialRow(vault, row) })
      .where(eq(credentials.id, row.id));
}

/** Binds the accounts of a database from before they had seals. @returns how many, for the audit log */
export async function bindOlderAccounts(
  transaction: DatabaseQueries,
  vault: KeyVault,
): Promise<AuditDetails> {
  const rows = await transaction.select({ id: people.id }).from(people).for("update");
  for (const { id } of rows) await resealAccount(transaction, vault, id);
  return { accounts: rows.length };
}

/** Finds the accounts and passwords that the software did not write as they stand. */
export async function findAlteredAccounts({
  queries,
  vault,
}: {
  readonly queries: DatabaseQueries;
  readonly vault: KeyVault;
}): Promise<AlteredPlace[]> {
  const reasonOf = (seal: string | null) => (seal === null ? "unsealed" : "changed");
  const [persons, passwords] = [
    await queries.select().from(people),
    await queries.select().from(credentials),
  ];
  return [
    ...persons.flatMap((row): AlteredPlace[] =>
      row.seal === sealAccountRow(vault, row)
        ? []
        : [{ table: "people", row: row.id, reason: reasonOf(row.seal) }],
    ),
    ...passwords.flatMap((row): AlteredPlace[] =>
      row.seal === sealCredentialRow(vault, row)
        ? []
        : [{ table: "credentials", row: row.userId, reason: reasonOf(row.seal) }],
    ),
    ...persons.flatMap(({ id }): AlteredPlace[] =>
      passwords.some(({ userId }) => userId === id)
        ? []
        : [{ table: "credentials", row: id, reason: "missing" }],
    ),
  ];
}
