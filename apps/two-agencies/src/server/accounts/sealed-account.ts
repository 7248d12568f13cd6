import type { KeyVault, DatabaseQueries } from "@spean/store";
import { eq, isNull } from "drizzle-orm";
import { people } from "../database/account-tables.js";

/** A row of `people`, as far as it is sealed. */
interface Row {
  readonly id: string;
  readonly name: string;
  readonly address: string | null;
}

const placeOf = (column: "name" | "address", row: string) => ({ table: "people", column, caseId: "", row });
const opened = (vault: KeyVault, place: ReturnType<typeof placeOf>, text: string) =>
  vault.openHere(place, Buffer.from(text, "base64"));

/**
 * Blind index of an account: an HMAC of the e-mail address in the shape of an address, which Better Auth
 * requires. Without the key nobody can tell whose it is.
 */
export const accountLookupAddress = (vault: KeyVault, email: string): string =>
  `${vault.addressDigestOf(email.toLowerCase())}@accounts.invalid`;

/** Seals an account's name and e-mail address to text, since Better Auth reads `name` and `email` as text. */
export function sealAccountField(
  vault: KeyVault,
  { id, name, email }: { readonly id: string; readonly name: string; readonly email: string },
) {
  const seal = (column: "name" | "address", words: string) =>
    vault.sealHere(placeOf(column, id), words).toString("base64");
  return {
    name: seal("name", name),
    address: seal("address", email),
    email: accountLookupAddress(vault, email),
  };
}

/**
 * Opens the sealed name of an account.
 * @throws if it was sealed for another account, or changed
 */
export const openAccountName = (vault: KeyVault, { id, name }: Pick<Row, "id" | "name">): string =>
  opened(vault, placeOf("name", id), name);

/** Their e-mail address. @throws if this was sealed for another, or changed */
export const openAccountAddress = (vault: KeyVault, { id, address }: Pick<Row, "id" | "address">): string =>
  opened(vault, placeOf("address", id), address ?? "");

/**
 * Seals the accounts of a database from before they were, within the transaction that binds it to its key, so
 * that it is done once.
 *
 * @returns whether there were any: what was in clear lies in the table's file until that is written anew
 */
export async function sealOlderAccounts(transaction: DatabaseQueries, vault: KeyVault): Promise<boolean> {
  const rows = await transaction.select().from(people).where(isNull(people.address)).for("update");
  for (const row of rows)
    await transaction.update(people).set(sealAccountField(vault, row)).where(eq(people.id, row.id));
  return rows.length > 0;
}
