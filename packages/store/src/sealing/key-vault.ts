import { createHmac, randomBytes } from "node:crypto";
import { eq, inArray } from "drizzle-orm";
import type { DatabaseQueries } from "../database/database-handle.js";
import { caseKeyTable } from "../tables/key-tables.js";
import { CaseSeal } from "./case-seal.js";
import { deriveKeyForPurpose, keyLengthInBytes } from "./derive-key.js";
import { openSealedValue, type SealedPlace, sealValue } from "./seal-value.js";

const placeOfKey = (caseId: string) => ({ table: "case_keys", column: "key", caseId, row: caseId });

/**
 * Every use of the master key. Each case has a random data key of its own, which lies in the database wrapped
 * with the master key (envelope encryption): once that row is deleted, nobody reads the case again, whatever
 * copies there are of the rest.
 */
export class KeyVault {
  private readonly wrapping: Buffer;
  private readonly digests: Buffer;
  private readonly documents: Buffer;
  private readonly addresses: Buffer;
  private readonly words: Buffer;
  private readonly rows: Buffer;

  /** A vault under a master key of 32 bytes. */
  constructor(key: Uint8Array) {
    this.wrapping = deriveKeyForPurpose(key, "case keys");
    this.digests = deriveKeyForPurpose(key, "digests");
    this.documents = deriveKeyForPurpose(key, "documents");
    this.addresses = deriveKeyForPurpose(key, "addresses");
    this.words = deriveKeyForPurpose(key, "words");
    this.rows = deriveKeyForPurpose(key, "rows");
  }

  /** Makes the data key of a new case. `keep` it once the row of the case is there. */
  newFor(caseId: string): CaseSeal {
    return new CaseSeal(caseId, randomBytes(keyLengthInBytes));
  }

  /** Stores the data key of a new case, wrapped. */
  async keep(transaction: DatabaseQueries, { caseId, key }: CaseSeal): Promise<void> {
    await transaction
      .insert(caseKeyTable)
      .values({ caseId, key: sealValue(this.wrapping, placeOfKey(caseId), key) });
  }

  /** Unwraps the data key of a case; `undefined` if there is no such case, or it was erased. */
  async of(queries: DatabaseQueries, caseId: string): Promise<CaseSeal | undefined> {
    const [row] = await queries
      .select({ key: caseKeyTable.key })
      .from(caseKeyTable)
      .where(eq(caseKeyTable.caseId, caseId));
    return row && new CaseSeal(caseId, openSealedValue(this.wrapping, placeOfKey(caseId), row.key));
  }

  /** Unwraps the data keys of several cases, but for those that do not open. */
  async ofAll(queries: DatabaseQueries, ids: readonly string[]): Promise<Map<string, CaseSeal>> {
    const rows = await queries
      .select()
      .from(caseKeyTable)
      .where(inArray(caseKeyTable.caseId, [...ids]));
    const opened = rows.flatMap(({ caseId, key }) => {
      try {
        return [new CaseSeal(caseId, openSealedValue(this.wrapping, placeOfKey(caseId), key))];
      } catch {
        return [];
      }
    });
    return new Map(opened.map((seal) => [seal.caseId, seal]));
  }

  /** Seals text that belongs to no case. */
  sealHere(place: SealedPlace, words: string): Buffer {
    return sealValue(this.words, place, Buffer.from(words));
  }

  /** Opens text that belongs to no case. @throws if it was sealed for another place, or altered */
  openHere(place: SealedPlace, sealed: Uint8Array): string {
    return openSealedValue(this.words, place, sealed).toString();
  }

  /**
   * Seal of a row that stays in clear and belongs to no case: HMAC-SHA-256 over its table, its id and its
   * content, so that it holds nowhere else.
   */
  rowSealOf(table: string, row: string, content: string): string {
    return createHmac("sha256", this.rows)
      .update(JSON.stringify([table, row, content]))
      .digest("base64url");
  }

  /** Keyed digest (HMAC-SHA-256) of a request: without the key, nobody can guess the request by trying. */
  digestOf(text: string): string {
    return createHmac("sha256", this.digests).update(text).digest("base64url");
  }

  /** Entry of the blind index of documents, under a key of its own. */
  documentDigestOf(text: string): string {
    return createHmac("sha256", this.documents).update(text).digest("base64url");
  }

  /** Entry of the blind index of e-mail addresses, under a key of its own. */
  addressDigestOf(text: string): string {
    return createHmac("sha256", this.addresses).update(text).digest("hex");
  }
}
