import {
  type DirectoryDocument,
  generateKey,
  type KeyRing,
  type KeyUse,
  type Party,
  readKeyRing,
} from "@spean/exchange";
import { type DatabaseQueries as Queries, openValue as open, sealValue as seal } from "@spean/store";
import { asc, sql } from "drizzle-orm";
import { exchangeKeys } from "../database/exchange-tables.js";

/** What a system has keys for: the desk that decides on accepting looks at previews, with a key that opens no record. */
const uses: readonly KeyUse[] = ["sign", "seal", "preview"];
const validForDays = 365;
const dayInMs = 24 * 60 * 60 * 1000;
/** Any number: it keeps two processes that start at once from making two sets of keys. */
const makingKeys = 7_214_001;

const placeOf = (kid: string) => ({ table: "exchange_keys", column: "private_jwk", caseId: "", row: kid });

/** Where own keys lie, and the key that they are sealed with. */
export interface KeyStore {
  readonly queries: Queries;
  readonly key: Uint8Array;
}

/** Makes this agency's keys the first time that it starts; later ones find them. */
export async function makeOwnKeys({ queries, key }: KeyStore, now: Date): Promise<void> {
  await queries.transaction(async (transaction) => {
    await transaction.execute(sql`select pg_advisory_xact_lock(${makingKeys})`);
    if ((await transaction.select({ kid: exchangeKeys.kid }).from(exchangeKeys).limit(1)).length > 0) return;
    for (const { kid, use, publicJwk, privateJwk } of await Promise.all(
      uses.map((one) => generateKey(one)),
    )) {
      const sealed = seal(key, placeOf(kid), Buffer.from(JSON.stringify(privateJwk)));
      await transaction.insert(exchangeKeys).values({ kid, use, publicJwk, privateJwk: sealed, madeAt: now });
    }
  });
}

/** This agency's private keys, ready for use. @throws if they do not open */
export async function ownKeyRing({ queries, key }: KeyStore, party: Party): Promise<KeyRing> {
  const rows = await queries.select().from(exchangeKeys);
  const keys = rows.map(({ kid, use, privateJwk }) => ({
    use,
    jwk: JSON.parse(open(key, placeOf(kid), privateJwk).toString()) as object,
  }));
  const read = await readKeyRing(JSON.stringify({ format: "spean-key-ring/1", party, keys }));
  if (!read.ok) throw new Error(read.refusal.message);
  return read.value;
}

/** An agency's entry of the key directory. */
export type OwnEntry = DirectoryDocument["members"][number];

/** This agency's entry for the key directory: public keys alone, to be given to whoever makes the directory. */
export async function ownEntry(queries: Queries, party: Party): Promise<OwnEntry> {
  const rows = await queries.select().from(exchangeKeys).orderBy(asc(exchangeKeys.use));
  const until = (from: Date) => new Date(from.getTime() + validForDays * dayInMs).toISOString();
  return {
    party,
    keys: rows.map(({ kid, use, publicJwk, madeAt }) => ({
      kid,
      use,
      jwk: publicJwk,
      from: madeAt.toISOString(),
      until: until(madeAt),
    })),
  };
}
