import type { DatabaseQueries, KeyVault } from "@spean/store";
import { eq, sql } from "drizzle-orm";
import { referralSeals } from "../database/referral-tables.js";
import { readSealedReferrals } from "./read-sealed-referrals.js";
import { sealHead, sealRow } from "./referral-seal-values.js";
import { type ReferralSide, sealedSides } from "./sealed-sides.js";

/** What sealing runs on: a transaction, and the key. */
export interface ReferralSealing {
  readonly queries: DatabaseQueries;
  readonly vault: KeyVault;
}

/** Keeps seals by place, each instead of the one that is there. */
export async function keepReferralSeals(
  queries: DatabaseQueries,
  seals: ReadonlyMap<string, string>,
): Promise<void> {
  if (seals.size === 0) return;
  await queries
    .insert(referralSeals)
    .values([...seals].map(([place, seal]) => ({ place, seal })))
    .onConflictDoUpdate({ target: referralSeals.place, set: { seal: sql`excluded.seal` } });
}

/** Locks a referral, so that of two that write to it one seals after the other. */
export async function lockReferral(queries: DatabaseQueries, side: ReferralSide, id: string): Promise<void> {
  const { table } = sealedSides[side];
  await queries.select({ id: table.id }).from(table).where(eq(table.id, id)).for("no key update");
}

/** A referral of one side, and the places of the rows of it that were just written. */
export interface WrittenRows {
  readonly side: ReferralSide;
  readonly id: string;
  readonly places?: readonly string[];
  /** Whether the referral itself was just written. */
  readonly begins?: boolean;
}

/**
 * Seals rows of a referral within the transaction that wrote them. Nothing that was changed, put in or taken away
 * past the software is sealed along: a place that has a seal keeps it, and the seal over the whole is written
 * only where the one before it held.
 */
export async function sealWrittenRows(
  { queries, vault }: ReferralSealing,
  { side, id, places = [], begins = false }: WrittenRows,
): Promise<void> {
  await lockReferral(queries, side, id);
  const sealed = (await readSealedReferrals(queries, side, [id])).get(id);
  if (!sealed?.row) throw new Error("A referral that is to be sealed is not there.");
  const { head, belonging, kept } = sealed;
  const added = new Map(
    places.flatMap((place): [string, string][] => {
      const row = kept.has(place) ? undefined : belonging.get(place);
      return row ? [[place, sealRow(vault, place, row)]] : [];
    }),
  );
  const holds = begins ? !kept.has(head) : kept.get(head) === sealHead(vault, sealed, kept);
  if (holds) added.set(head, sealHead(vault, sealed, new Map([...kept, ...added])));
  await keepReferralSeals(queries, added);
}

/**
 * Changes rows of a referral as the software may (words go with an erased case), and seals them anew where they
 * held until now. What did not hold goes on not to.
 */
export async function changeSealedRows(
  { queries, vault }: ReferralSealing,
  { side, id }: Pick<WrittenRows, "side" | "id">,
  change: () => Promise<unknown>,
): Promise<void> {
  await lockReferral(queries, side, id);
  const before = (await readSealedReferrals(queries, side, [id])).get(id);
  await change();
  const after = (await readSealedReferrals(queries, side, [id])).get(id);
  if (!before || !after) return;
  const { head, kept } = before;
  const anew = new Map(
    [...after.belonging].flatMap(([place, row]): [string, string][] => {
      const was = before.belonging.get(place);
      return was && kept.get(place) === sealRow(vault, place, was)
        ? [[place, sealRow(vault, place, row)]]
        : [];
    }),
  );
  if (kept.get(head) === sealHead(vault, before, kept))
    anew.set(head, sealHead(vault, after, new Map([...kept, ...anew])));
  await keepReferralSeals(queries, anew);
}

/** Seals all of these referrals as they stand: once, where the database is from before referrals had seals. */
export async function sealOlderReferrals(
  { queries, vault }: ReferralSealing,
  side: ReferralSide,
  ids: readonly string[],
): Promise<void> {
  const seals = [...(await readSealedReferrals(queries, side, ids)).values()].flatMap((sealed) => {
    const own = new Map([...sealed.belonging].map(([place, row]) => [place, sealRow(vault, place, row)]));
    return [...own, [sealed.head, sealHead(vault, sealed, own)] as const];
  });
  await keepReferralSeals(queries, new Map(seals));
}
