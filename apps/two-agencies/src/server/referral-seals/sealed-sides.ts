import { getTableName, inArray, type SQL, sql } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import {
  referralInSteps,
  referralInWithdrawals,
  referralOutSteps,
  referralOutWithdrawals,
  referralsIn,
  referralsOut,
} from "../database/referral-tables.js";
import type { StableRow } from "@spean/store";

/** A referral that was sent from here, or one that came in. */
export type ReferralSide = "sent" | "received";

/** A place that is sealed: its table, then what names the row in it. */
export const placeOfRow = (table: PgTable, ...names: readonly unknown[]): string =>
  [getTableName(table), ...names].map(String).join(" ");

/** A table of rows that belong to referrals: which row is whose, and what names it. */
export interface SealedRows {
  readonly table: PgTable;
  /** The rows of these referrals. */
  readonly of: (ids: readonly string[]) => SQL;
  readonly belongsTo: (row: StableRow, referral: StableRow) => boolean;
  readonly placeOf: (row: StableRow) => string;
}

/** A referral of one side, with the tables of what belongs to it. */
export interface SealedSide {
  readonly table: typeof referralsOut | typeof referralsIn;
  readonly belonging: readonly SealedRows[];
  /** The places that may have a seal, whether or not there is a row. */
  readonly placesOf: (ids: readonly string[]) => SQL;
}

const ofReferral = (row: StableRow, { id }: StableRow) => row.referral === id;

const placesOfSteps = (table: PgTable, ids: readonly string[], names: readonly string[]) =>
  ids.flatMap((id) => names.map((name) => placeOfRow(table, id, name)));

const sentSide: SealedSide = {
  table: referralsOut,
  belonging: [
    {
      table: referralOutSteps,
      of: (ids) => inArray(referralOutSteps.referral, [...ids]),
      belongsTo: ofReferral,
      placeOf: ({ referral, step }) => placeOfRow(referralOutSteps, referral, step),
    },
    {
      table: referralOutWithdrawals,
      of: (ids) => inArray(referralOutWithdrawals.referral, [...ids]),
      belongsTo: ofReferral,
      placeOf: ({ referral }) => placeOfRow(referralOutWithdrawals, referral),
    },
  ],
  placesOf: (ids) =>
    inPlaces([
      ...ids.flatMap((id) => [placeOfRow(referralsOut, id), placeOfRow(referralOutWithdrawals, id)]),
      ...placesOfSteps(referralOutSteps, ids, referralOutSteps.step.enumValues),
    ]),
};

/** Notices of withdrawal that came in: a notice may be there before its envelope is. */
export const noticeRows: SealedRows = {
  table: referralInWithdrawals,
  of: (ids) =>
    sql`(${referralInWithdrawals.country}, ${referralInWithdrawals.agency}, ${referralInWithdrawals.envelopeDigest})
      in (select country, agency, digest from ${referralsIn} where ${inArray(referralsIn.id, [...ids])})`,
  belongsTo: (row, { country, agency, digest }) =>
    row.country === country && row.agency === agency && row.envelope_digest === digest,
  placeOf: ({ country, agency, envelope_digest: digest }) =>
    placeOfRow(referralInWithdrawals, country, agency, digest),
};

const receivedSide: SealedSide = {
  table: referralsIn,
  belonging: [
    {
      table: referralInSteps,
      of: (ids) => inArray(referralInSteps.referral, [...ids]),
      belongsTo: ofReferral,
      placeOf: ({ referral, stage }) => placeOfRow(referralInSteps, referral, stage),
    },
    noticeRows,
  ],
  placesOf: (ids) =>
    sql`(${inPlaces([
      ...ids.map((id) => placeOfRow(referralsIn, id)),
      ...placesOfSteps(referralInSteps, ids, referralInSteps.stage.enumValues),
    ])} or place in (select ${placeOfRow(referralInWithdrawals)} || ' ' || country || ' ' || agency || ' ' || digest
      from ${referralsIn} where ${inArray(referralsIn.id, [...ids])}))`,
};

function inPlaces(places: readonly string[]): SQL {
  return sql`place in (${sql.join(
    places.map((place) => sql`${place}`),
    sql`, `,
  )})`;
}

/** What is sealed of the referrals of either side. */
export const sealedSides: Readonly<Record<ReferralSide, SealedSide>> = {
  sent: sentSide,
  received: receivedSide,
};
