import type { KeyDirectory, KeyRing, ExchangeParty, ExchangeResult } from "@spean/exchange";
import { type CourierResult, missingDirectoryRefusal, refuseMessage } from "../courier-refusal.js";
import type { CourierQueries } from "../database/courier-database.js";
import { type KeyDirectoryFile, importKeyDirectory, readNewestDirectory } from "./key-directory.js";
import { type PrivateKeySealing, readOwnKeyRing } from "./own-keys.js";

/** Keys for sealing, opening and verifying: the key directory in force and the agency's own private keys. */
export interface KeyMaterial {
  readonly directory: KeyDirectory;
  readonly keys: KeyRing;
}

/**
 * Looks for a newer key directory where you publish it, and hands it to `accept`. Called each time before
 * keys are read outside a transaction.
 */
export type KeyDirectoryRefresh = (
  accept: (file: KeyDirectoryFile) => Promise<ExchangeResult<KeyDirectory>>,
) => Promise<void>;

/** The source that keys are read from. */
export interface KeyReaderSource {
  readonly database: CourierQueries;
  readonly self: ExchangeParty;
  readonly sealing: PrivateKeySealing;
  readonly refreshDirectory?: KeyDirectoryRefresh | undefined;
}

/** Reads key material. The agency's own keys are decrypted once and kept in memory. */
export class KeyMaterialReader {
  private ring: KeyRing | undefined;

  /** @param source the database, and what opens the private keys in it */
  constructor(private readonly source: KeyReaderSource) {}

  /**
   * Reads the keys in force, or refuses if there is no valid directory. Within a transaction, which may be
   * rolled back, no newer directory is looked for.
   */
  async readKeys(
    now: Date,
    queries: CourierQueries = this.source.database,
  ): Promise<CourierResult<KeyMaterial>> {
    const { database, refreshDirectory, sealing } = this.source;
    const place = { queries, sealing };
    if (queries === database) await refreshDirectory?.((file) => importKeyDirectory(place, file, now));
    const directory = await readNewestDirectory(place, now);
    if (!directory) return { ok: false, refusal: missingDirectoryRefusal };
    if (!directory.ok) return refuseMessage(directory.refusal, 409);
    this.ring ??= await readOwnKeyRing(queries, this.source);
    return { ok: true, value: { directory: directory.value, keys: this.ring } };
  }
}
