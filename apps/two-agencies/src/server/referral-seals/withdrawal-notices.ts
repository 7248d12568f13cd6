import type { ExchangeParty } from "@spean/exchange";
import { type DatabaseQueries, queryRawRows, selectStableRows, type StableRow } from "@spean/store";
import type { AlteredPlace } from "@spean/store/client";
import { and, eq, type SQL, sql } from "drizzle-orm";
import { referralInWithdrawals, referralSeals, referralsIn } from "../database/referral-tables.js";
import { sealRow, splitPlace } from "./referral-seal-values.js";
import { keepReferralSeals, type ReferralSealing, sealWrittenRows } from "./seal-referral.js";
import { noticeRows, placeOfRow } from "./sealed-sides.js";

/** An envelope that a notice of withdrawal is about, and from whom it is. */
export interface NoticedEnvelope extends ExchangeParty {
  readonly envelopeDigest: string;
}

/** Keeps an envelope and a notice about it from being written at once, so that neither misses the other. */
export const lockEnvelope = (queries: DatabaseQueries, digest: string): Promise<unknown> =>
  queries.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`referral ${digest}`}, 0))`);

async function readNotices(queries: DatabaseQueries, condition: SQL): Promise<readonly StableRow[]> {
  const [found] = await queryRawRows<{ rows: readonly StableRow[] }>(
    queries,
    sql`select ${selectStableRows(referralInWithdrawals, condition)} as rows`,
  );
  return found?.rows ?? [];
}

/**
 * Seals a notice that was just written: with the referral that it is about, or by itself where that has not come
 * yet. The envelope must be locked.
 */
export async function sealNotice(
  { queries, vault }: ReferralSealing,
  { country, agency, envelopeDigest }: NoticedEnvelope,
): Promise<void> {
  const place = placeOfRow(referralInWithdrawals, country, agency, envelopeDigest);
  const { digest } = referralsIn;
  const [referral] = await queries
    .select({ id: referralsIn.id })
    .from(referralsIn)
    .where(and(eq(digest, envelopeDigest), eq(referralsIn.agency, agency), eq(referralsIn.country, country)));
  if (referral)
    return sealWrittenRows({ queries, vault }, { side: "received", id: referral.id, places: [place] });
  const [row] = await readNotices(
    queries,
    and(
      eq(referralInWithdrawals.envelopeDigest, envelopeDigest),
      eq(referralInWithdrawals.agency, agency),
      eq(referralInWithdrawals.country, country),
    )!,
  );
  if (row)
    await queries
      .insert(referralSeals)
      .values({ place, seal: sealRow(vault, place, row) })
      .onConflictDoNothing();
}

/** Notices about envelopes that have not come, or that are not their sender's. */
const aboutNoReferral = sql`not exists (select from ${referralsIn} where ${and(
  eq(referralsIn.digest, referralInWithdrawals.envelopeDigest),
  eq(referralsIn.agency, referralInWithdrawals.agency),
  eq(referralsIn.country, referralInWithdrawals.country),
)})`;

/** Seals the notices about envelopes that have not come, once, where the database is from before. @returns how many */
export async function sealOlderNotices({ queries, vault }: ReferralSealing): Promise<number> {
  const rows = await readNotices(queries, aboutNoReferral);
  const seals = rows.map(
    (row) => [noticeRows.placeOf(row), sealRow(vault, noticeRows.placeOf(row), row)] as const,
  );
  await keepReferralSeals(queries, new Map(seals));
  return rows.length;
}

/** Finds the notices about envelopes that have not come which do not agree with their seals. */
export async function findAlteredNotices({ queries, vault }: ReferralSealing): Promise<AlteredPlace[]> {
  const rows = await readNotices(queries, aboutNoReferral);
  const kept = new Map(
    (
      await queries
        .select()
        .from(referralSeals)
        .where(sql`${referralSeals.place} like ${`${placeOfRow(referralInWithdrawals)} %`}`)
    ).map(({ place, seal }) => [place, seal]),
  );
  return rows.flatMap((row): AlteredPlace[] => {
    const place = noticeRows.placeOf(row);
    const seal = kept.get(place);
    if (seal === sealRow(vault, place, row)) return [];
    return [{ ...splitPlace(place), reason: seal === undefined ? "unsealed" : "changed" }];
  });
}
