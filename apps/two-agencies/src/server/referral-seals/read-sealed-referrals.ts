import { type DatabaseQueries, queryRawRows, selectStableRows, type StableRow } from "@spean/store";
import { inArray, type SQL, sql } from "drizzle-orm";
import { referralSeals } from "../database/referral-tables.js";
import { placeOfRow, type ReferralSide, sealedSides } from "./sealed-sides.js";

/** A referral as it stands in the database, with all that belongs to it and the seals that are kept. */
export interface SealedReferral {
  /** Place of the referral itself. */
  readonly head: string;
  /** Its row; `undefined` where there is none. */
  readonly row: StableRow | undefined;
  /** Rows that belong to it, by place. */
  readonly belonging: ReadonlyMap<string, StableRow>;
  /** Seals that are kept, by place, that of the referral itself among them. */
  readonly kept: ReadonlyMap<string, string>;
}

interface ReadRows {
  readonly referrals: readonly StableRow[];
  readonly belonging: readonly (readonly StableRow[])[];
  readonly seals: readonly StableRow[];
}

/** Reads referrals in one statement, so that rows and seals are of one moment. Long bytes come as their digest. */
export async function readSealedReferrals(
  queries: DatabaseQueries,
  side: ReferralSide,
  ids: readonly string[],
): Promise<ReadonlyMap<string, SealedReferral>> {
  if (ids.length === 0) return new Map();
  const { table, belonging, placesOf } = sealedSides[side];
  const parts: SQL[] = belonging.map((one) => selectStableRows(one.table, one.of(ids), "digest"));
  const [found] = await queryRawRows<{ read: ReadRows }>(
    queries,
    sql`select json_build_object(
      'referrals', ${selectStableRows(table, inArray(table.id, [...ids]), "digest")},
      'belonging', json_build_array(${sql.join(parts, sql`, `)}),
      'seals', ${selectStableRows(referralSeals, placesOf(ids))}) as read`,
  );
  if (!found) throw new Error("The database returned no row.");
  return new Map(ids.map((id) => [id, gatherReferral(found.read, side, id)]));
}

/** Picks what is of one referral. A seal is of a referral by its place, so it is found without a row, too. */
function gatherReferral(
  { referrals, belonging, seals }: ReadRows,
  side: ReferralSide,
  id: string,
): SealedReferral {
  const sealed = sealedSides[side];
  const head = placeOfRow(sealed.table, id);
  const row = referrals.find((one) => one.id === id);
  const own = sealed.belonging.flatMap((rows, index) =>
    (belonging[index] ?? [])
      .filter((one) => row !== undefined && rows.belongsTo(one, row))
      .map((one): [string, StableRow] => [rows.placeOf(one), one]),
  );
  const ofNotice = row && `${String(row.country)} ${String(row.agency)} ${String(row.digest)}`;
  const kept = seals.map(({ place, seal }): [string, string] => [String(place), String(seal)]);
  return {
    head,
    row,
    belonging: new Map(own),
    kept: new Map(
      kept.filter(([place]) => {
        const [, name, ...more] = place.split(" ");
        return name === id || [name, ...more].join(" ") === ofNotice;
      }),
    ),
  };
}
