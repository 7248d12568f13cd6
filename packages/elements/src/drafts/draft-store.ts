import { openSealedDraft, type SealedDraft, sealDraft } from "./draft-cipher.js";
import { DraftDatabase } from "./draft-database.js";
import { DraftError, requireSubtleCrypto } from "./draft-error.js";

/**
 * A draft that was read: `savedAt` in milliseconds since 1970. `revision` names this very write: another one
 * has another.
 */
export interface StoredDraft<Value> {
  readonly id: string;
  readonly revision: string;
  readonly savedAt: number;
  readonly value: Value;
}

/**
 * Content of the database: the drafts that this key opens, and the ids of the others (another officer's, or
 * damaged).
 */
export interface ReadableDrafts<Value> {
  readonly drafts: readonly StoredDraft<Value>[];
  readonly unreadable: readonly string[];
}

/** Options of `openDraftStore`. */
export interface DraftStoreOptions {
  /**
   * An AES-GCM key that may encrypt and decrypt; the host's own, or from `deriveDraftKey`. It is never
   * stored.
   */
  readonly key: CryptoKey;
  /** The name of the database. Never a person's name: it is readable. */
  readonly name?: string;
}

/**
 * Drafts on this device, each encrypted under a random id. Anything that JSON holds can be a draft. Every
 * method may throw `no-storage` and `blocked`.
 */
export interface DraftStore<Value = unknown> {
  /**
   * Writes a draft, anew or over the one with this id; resolves, with its id, once it is on the disk. Where two
   * tabs may have the same draft open, use `replace`.
   *
   * @throws DraftError `storage-full`
   */
  save(value: Value, id?: string): Promise<string>;
  /**
   * Writes over a draft that still is as it was read (`revision`), or that is gone; without a revision, one
   * that is not there. Compared and written in one transaction.
   *
   * @returns the new revision
   * @throws DraftError `moved`, `storage-full`
   */
  replace(
    draft: { readonly id: string; readonly revision?: string | undefined },
    value: Value,
  ): Promise<string>;
  /**
   * The draft with this id; `undefined` where there is none.
   *
   * @throws DraftError `unreadable`
   */
  load(id: string): Promise<StoredDraft<Value> | undefined>;
  /** Every draft, newest first. */
  list(): Promise<ReadableDrafts<Value>>;
  /**
   * Removes one draft, whether this key opens it or not; with a `revision`, only where it still is that one.
   *
   * @returns whether it is gone
   */
  remove(id: string, revision?: string): Promise<boolean>;
  /** Has a function called when the browser has closed or cleared the database; the next call opens it anew. */
  onLost(listener: () => void): void;
  close(): void;
}

const isSuitable = ({ algorithm, usages }: CryptoKey): boolean =>
  algorithm.name === "AES-GCM" && usages.includes("encrypt") && usages.includes("decrypt");

/** The initialisation vector is new at every write, so it names the write. */
const revisionOf = ({ iv }: SealedDraft): string =>
  Array.from(iv, (byte) => byte.toString(16).padStart(2, "0")).join("");

class IndexedDrafts<Value> implements DraftStore<Value> {
  constructor(
    private readonly database: DraftDatabase,
    private readonly key: CryptoKey,
  ) {}

  async save(value: Value, id: string = crypto.randomUUID()): Promise<string> {
    await this.write(id, value, () => true);
    return id;
  }

  replace(
    { id, revision }: { readonly id: string; readonly revision?: string },
    value: Value,
  ): Promise<string> {
    return this.write(id, value, (stands) => stands === undefined || stands === revision);
  }

  /** Writes where `mayReplace` says so of the revision that stands there. */
  private async write(
    id: string,
    value: Value,
    mayReplace: (stands: string | undefined) => boolean,
  ): Promise<string> {
    const sealed = await sealDraft(this.key, id, { savedAt: Date.now(), value });
    const revision = revisionOf(sealed);
    await this.database.run(async (connection) => {
      const writing = connection.transaction("drafts", "readwrite", { durability: "strict" });
      const stored = await writing.store.get(id);
      const stands = stored && revisionOf(stored);
      // a write that was reported as failed may have come through
      if (stands !== revision && !mayReplace(stands)) throw new DraftError("moved");
      await Promise.all([writing.store.put(sealed, id), writing.done]);
    });
    return revision;
  }

  private async read(id: string, sealed: SealedDraft): Promise<StoredDraft<Value>> {
    try {
      const opened = (await openSealedDraft(this.key, id, sealed)) as Pick<
        StoredDraft<Value>,
        "savedAt" | "value"
      >;
      return { id, revision: revisionOf(sealed), ...opened };
    } catch {
      throw new DraftError("unreadable");
    }
  }

  async load(id: string): Promise<StoredDraft<Value> | undefined> {
    const sealed = await this.database.run((connection) => connection.get("drafts", id));
    return sealed && this.read(id, sealed);
  }

  async list(): Promise<ReadableDrafts<Value>> {
    const [ids, all] = await this.database.run((connection) => {
      const { store } = connection.transaction("drafts");
      return Promise.all([store.getAllKeys(), store.getAll()]);
    });
    const found = await Promise.allSettled(all.map((sealed, place) => this.read(ids[place]!, sealed)));
    const drafts = found.flatMap((read) => (read.status === "fulfilled" ? [read.value] : []));
    const unreadable = ids.filter((_, place) => found[place]!.status === "rejected");
    return { drafts: drafts.sort((a, b) => b.savedAt - a.savedAt), unreadable };
  }

  remove(id: string, revision?: string): Promise<boolean> {
    return this.database.run(async (connection) => {
      const writing = connection.transaction("drafts", "readwrite", { durability: "strict" });
      const stored = await writing.store.get(id);
      const stays = stored !== undefined && revision !== undefined && revisionOf(stored) !== revision;
      if (!stays) await writing.store.delete(id);
      await writing.done;
      return !stays;
    });
  }

  onLost(listener: () => void): void {
    this.database.onLost(listener);
  }

  close(): void {
    this.database.close();
  }
}

/**
 * Opens the drafts of this device, in IndexedDB. Nothing is stored unless a host calls this, and nothing is
 * ever stored in clear.
 *
 * @throws DraftError `insecure-page`, `unsuitable-key`, `no-storage`, `blocked`
 */
export async function openDraftStore<Value = unknown>({
  key,
  name = "spean-drafts",
}: DraftStoreOptions): Promise<DraftStore<Value>> {
  requireSubtleCrypto();
  if (!isSuitable(key)) throw new DraftError("unsuitable-key");
  const database = new DraftDatabase(name);
  await database.run(() => Promise.resolve());
  return new IndexedDrafts<Value>(database, key);
}

/**
 * Removes every draft of a database, whosever it is: for a device that is handed on. It needs no key.
 *
 * @throws DraftError `no-storage`, `blocked`
 */
export async function removeAllDrafts(name = "spean-drafts"): Promise<void> {
  const database = new DraftDatabase(name);
  await database.run((connection) => connection.clear("drafts"));
  database.close();
}
