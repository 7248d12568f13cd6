import type { KeyDirectory, KeyRing, ExchangeParty, ExchangeResult } from "@spean/exchange";
import { type CourierResult, missingDirectory, refuseMessage } from "../courier-refusal.js";
import type { CourierQueries } from "../database/courier-database.js";
import { type DirectoryFile, importDirectory, readNewestDirectory } from "./key-directory.js";
import { type KeySealing, readOwnKeyRing } from "./own-keys.js";

/** Keys for sealing, opening and verifying: the key directory in force and the agency's own private keys. */
export interface KeyMaterial {
  readonly directory: KeyDirectory;
  readonly keys: KeyRing;
}

/**
 * Looks for a newer key directory where you publish it, and hands it to `accept`. Called each time before
 * keys are read outside a transaction.
 */
export type DirectoryRefresh = (
  accept: (file: DirectoryFile) => Promise<ExchangeResult<KeyDirectory>>,
) => Promise<void>;

/** The source that keys are read from. */
export interface KeySource {
  readonly database: CourierQueries;
  readonly self: ExchangeParty;
  readonly sealing: KeySealing;
  readonly refreshDirectory?: DirectoryRefresh | undefined;
}

/** Reads key material. The agency's own keys are decrypted once and kept in memory. */
export class KeyReader {
  private ring: KeyRing | undefined;

  /** @param source the database, and what opens the private keys in it */
  constructor(private readonly source: KeySource) {}

  /**
   * Reads the keys in force, or refuses if there is no valid directory. Within a transaction, which may be
   * rolled back, no newer directory is looked for.
   */
  async readKeys(
    now: Date,
    queries: CourierQueries = this.source.database,
  ): Promise<CourierResult<KeyMaterial>> {
    const { database, refreshDirectory } = this.source;
    if (queries === database) await refreshDirectory?.((file) => importDirectory(database, file, now));
    const directory = await readNewestDirectory(queries, now);
    if (!directory) return { ok: false, refusal: missingDirectory };
    if (!directory.ok) return refuseMessage(directory.refusal, 409);
    this.ring ??= await readOwnKeyRing(queries, this.source);
    return { ok: true, value: { directory: directory.value, keys: this.ring } };
  }
}
