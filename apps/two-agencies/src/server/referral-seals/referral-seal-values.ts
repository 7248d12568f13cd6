import { type KeyVault, type StableRow, writeStableRows } from "@spean/store";
import type { AlteredPlace } from "@spean/store/client";
import type { SealedReferral } from "./read-sealed-referrals.js";

/** Splits a place into its table and what names the row in it. */
export function splitPlace(place: string): Pick<AlteredPlace, "table" | "row"> {
  const [table = "", ...names] = place.split(" ");
  return { table, row: names.join(" ") };
}

/** Seal of a text that stands at a place. */
export function sealPlace(vault: KeyVault, place: string, content: string): string {
  const { table, row } = splitPlace(place);
  return vault.rowSealOf(table, row, content);
}

/** Seal of the row at a place. */
export const sealRow = (vault: KeyVault, place: string, row: StableRow): string =>
  sealPlace(vault, place, writeStableRows([row]));

/** Seal of a referral: over its row and these seals of all that belongs to it. */
export function sealHead(
  vault: KeyVault,
  { head, row }: SealedReferral,
  seals: ReadonlyMap<string, string>,
): string {
  const belonging = [...seals].filter(([place]) => place !== head).map((pair) => JSON.stringify(pair));
  return sealPlace(vault, head, `${writeStableRows(row ? [row] : [])};${belonging.sort().join(",")}`);
}

/** Finds what of a referral does not agree with its seals: changed, put in, or taken away. */
export function findAlteredPlaces(vault: KeyVault, sealed: SealedReferral): AlteredPlace[] {
  const { head, row, belonging, kept } = sealed;
  const computed = new Map([...belonging].map(([place, one]) => [place, sealRow(vault, place, one)]));
  if (row) computed.set(head, sealHead(vault, sealed, kept));
  return [...new Set([...computed.keys(), ...kept.keys()])].flatMap((place): AlteredPlace[] => {
    const [now, then] = [computed.get(place), kept.get(place)];
    if (now === then) return [];
    const reason = then === undefined ? "unsealed" : now === undefined ? "missing" : "changed";
    return [{ ...splitPlace(place), reason }];
  });
}
