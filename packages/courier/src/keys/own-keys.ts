import {
  type DirectoryDocument,
  makeKeyPair,
  type KeyRing,
  type KeyUse,
  type ExchangeParty,
  readKeyRing,
} from "@spean/exchange";
import { asc, sql } from "drizzle-orm";
import type { CourierDatabase, CourierQueries } from "../database/courier-database.js";
import { exchangeKeyTable } from "../database/courier-tables.js";

/**
 * A key pair for each use: whoever decides on accepting looks at previews, with a key that opens no record.
 */
const keyUses: readonly KeyUse[] = ["sign", "seal", "preview"];
const validForDays = 365;
const dayInMs = 24 * 60 * 60 * 1000;
/** Any number: it keeps two processes that start at once from making two sets of keys. */
const keyCreationLock = 7_214_001;

/**
 * How private keys are encrypted at rest. `kid` names the key: authenticate it as associated data, so that
 * nobody can swap two rows. `open` throws where a ciphertext was altered or sealed under another `kid`.
 */
export interface PrivateKeySealing {
  seal(kid: string, plaintext: Uint8Array): Uint8Array | Promise<Uint8Array>;
  open(kid: string, ciphertext: Uint8Array): Uint8Array | Promise<Uint8Array>;
}

/** One agency's entry in the key directory: public keys alone. */
export type KeyDirectoryMember = DirectoryDocument["members"][number];

/** Creates the agency's key pairs the first time; later calls change nothing. */
export async function createOwnKeys<Transaction extends CourierQueries>(
  database: CourierDatabase<Transaction>,
  { sealing, now }: { readonly sealing: PrivateKeySealing; readonly now: Date },
): Promise<void> {
  await database.transaction(async (transaction) => {
    await transaction.execute(sql`select pg_advisory_xact_lock(${keyCreationLock})`);
    const present = await transaction.select({ kid: exchangeKeyTable.kid }).from(exchangeKeyTable).limit(1);
    if (present.length > 0) return;
    const pairs = await Promise.all(keyUses.map((use) => makeKeyPair(use)));
    for (const { kid, use, publicJwk, privateJwk: jwk } of pairs) {
      const privateJwk = await sealing.seal(kid, Buffer.from(JSON.stringify(jwk)));
      await transaction.insert(exchangeKeyTable).values({ kid, use, publicJwk, privateJwk, madeAt: now });
    }
  });
}

/** Reads the agency's private keys, ready for use. @throws if one of them does not open */
export async function readOwnKeyRing(
  queries: CourierQueries,
  { sealing, self }: { readonly sealing: PrivateKeySealing; readonly self: ExchangeParty },
): Promise<KeyRing> {
  const rows = await queries.select().from(exchangeKeyTable);
  const keys = await Promise.all(
    rows.map(async ({ kid, use, privateJwk }) => ({
      use,
      jwk: JSON.parse(Buffer.from(await sealing.open(kid, privateJwk)).toString()) as object,
    })),
  );
  const read = await readKeyRing(JSON.stringify({ format: "spean-key-ring/1", party: self, keys }));
  if (!read.ok) throw new Error(read.refusal.message);
  return read.value;
}

/** @throws if a public key is not that of the private key beside it: messages would be sealed to somebody else */
async function refuseForeignKey(
  sealing: PrivateKeySealing,
  { kid, publicJwk, privateJwk }: typeof exchangeKeyTable.$inferSelect,
): Promise<void> {
  const own = JSON.parse(Buffer.from(await sealing.open(kid, privateJwk)).toString()) as object;
  const listed = Object.entries(publicJwk);
  if (listed.some(([name, value]) => (own as Record<string, unknown>)[name] !== value))
    throw new Error(
      "A public key of the exchange was changed in the database past the software: restore a backup before anything is handed out.",
    );
}

/**
 * Reads the agency's entry for the key directory, to be handed to whoever compiles the directory.
 *
 * @throws if a key in the database is not the agency's own
 */
export async function readDirectoryMember(
  queries: CourierQueries,
  { sealing, self }: { readonly sealing: PrivateKeySealing; readonly self: ExchangeParty },
): Promise<KeyDirectoryMember> {
  const rows = await queries.select().from(exchangeKeyTable).orderBy(asc(exchangeKeyTable.use));
  for (const row of rows) await refuseForeignKey(sealing, row);
  const until = (from: Date) => new Date(from.getTime() + validForDays * dayInMs).toISOString();
  return {
    party: self,
    keys: rows.map(({ kid, use, publicJwk, madeAt }) => ({
      kid,
      use,
      jwk: publicJwk,
      from: madeAt.toISOString(),
      until: until(madeAt),
    })),
  };
}
