import type { KeyVault } from "@spean/store";

/** A row of `people`, as far as it is sealed. */
interface Row {
  readonly id: string;
  readonly name: string;
  readonly address: string | null;
}

const placeOf = (column: "name" | "address", row: string) => ({ table: "people", column, caseId: "", row });
const opened = (vault: KeyVault, place: ReturnType<typeof placeOf>, text: string) =>
  vault.openHere(place, Buffer.from(text, "base64"));

/** What an account is looked up by: Better Auth wants an address, and nobody without the key tells whose this is. */
export const accountLookupAddress = (vault: KeyVault, email: string): string =>
  `${vault.addressDigestOf(email.toLowerCase())}@accounts.invalid`;

/** Who an account is of, as it is kept: as text, since Better Auth reads `name` and `email` as such. */
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

/** Whose account it is. @throws if this was sealed for another, or changed */
export const openAccountName = (vault: KeyVault, { id, name }: Pick<Row, "id" | "name">): string =>
  opened(vault, placeOf("name", id), name);

/** Their e-mail address. @throws if this was sealed for another, or changed */
export const openAccountAddress = (vault: KeyVault, { id, address }: Pick<Row, "id" | "address">): string =>
  opened(vault, placeOf("address", id), address ?? "");
