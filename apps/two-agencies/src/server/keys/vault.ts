import { createHmac, randomBytes } from "node:crypto";
import { eq } from "drizzle-orm";
import type { Queries } from "../database/database.js";
import { caseKeys } from "../database/sealed-tables.js";
import { CaseSeal } from "./case-seal.js";
import { deriveKey, keyBytes } from "./derive-key.js";
import { open, type Place, seal } from "./sealed.js";

const placeOf = (caseId: string) => ({ table: "case_keys", column: "key", caseId, row: caseId });

/** The server's key at work. Every case has a random key of its own, which lies in the database locked with it: without that row, nobody reads the case again. */
export class Vault {
  private readonly locking: Buffer;
  private readonly digests: Buffer;
  private readonly documents: Buffer;
  private readonly addresses: Buffer;
  private readonly words: Buffer;

  constructor(key: Uint8Array) {
    this.locking = deriveKey(key, "case keys");
    this.digests = deriveKey(key, "digests");
    this.documents = deriveKey(key, "documents");
    this.addresses = deriveKey(key, "addresses");
    this.words = deriveKey(key, "words");
  }

  /** Makes the key of a case that is begun. It is to be kept once the case's row is there. */
  newFor(caseId: string): CaseSeal {
    return new CaseSeal(caseId, randomBytes(keyBytes));
  }

  /** Keeps the key of a case that was begun. */
  async keep(transaction: Queries, seal: CaseSeal): Promise<void> {
    await transaction.insert(caseKeys).values(this.lockedKeyOf(seal));
  }

  /** The row that keeps a case's key. */
  lockedKeyOf({ caseId, key }: CaseSeal) {
    return { caseId, key: seal(this.locking, placeOf(caseId), key) };
  }

  /** What opens a case; `undefined` if there is none, or if it was erased. */
  async of(queries: Queries, caseId: string): Promise<CaseSeal | undefined> {
    const [row] = await queries
      .select({ key: caseKeys.key })
      .from(caseKeys)
      .where(eq(caseKeys.caseId, caseId));
    return row && new CaseSeal(caseId, open(this.locking, placeOf(caseId), row.key));
  }

  /** Seals words that belong to no case. */
  sealHere(place: Place, words: string): Buffer {
    return seal(this.words, place, Buffer.from(words));
  }

  /** Opens words that belong to no case. @throws if they were sealed for another place, or changed */
  openHere(place: Place, sealed: Uint8Array): string {
    return open(this.words, place, sealed).toString();
  }

  /** A digest that nobody without the key can make, so that nobody guesses what it is of. */
  digestOf(text: string): string {
    return createHmac("sha256", this.digests).update(text).digest("base64url");
  }

  /** The same for what finds a document, under a key of its own. */
  documentDigestOf(text: string): string {
    return createHmac("sha256", this.documents).update(text).digest("base64url");
  }

  /** The same for what finds an account by its e-mail address. */
  addressDigestOf(text: string): string {
    return createHmac("sha256", this.addresses).update(text).digest("hex");
  }
}
