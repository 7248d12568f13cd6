import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import { openSealedDraft, type SealedDraft, sealDraft } from "./draft-cipher.js";
import { DraftError } from "./draft-error.js";

interface Stored extends DBSchema {
  drafts: { key: string; value: SealedDraft };
}

/** A draft that was read: `savedAt` in milliseconds since 1970. */
export interface StoredDraft<Value> {
  readonly id: string;
  readonly savedAt: number;
  readonly value: Value;
}

/**
 * Content of the database: the drafts that this key opens, and how many others there are (another officer's,
 * or damaged).
 */
export interface ReadableDrafts<Value> {
  readonly drafts: readonly StoredDraft<Value>[];
  readonly unreadable: number;
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

/** Drafts on this device, each encrypted under a random id. Anything that JSON holds can be a draft. */
export interface DraftStore<Value = unknown> {
  /** Writes a draft, anew or over the one with this id; resolves, with its id, once it is on the disk. */
  save(value: Value, id?: string): Promise<string>;
  /** The draft with this id; `undefined` where there is none. */
  load(id: string): Promise<StoredDraft<Value> | undefined>;
  /** Every draft, newest first. */
  list(): Promise<ReadableDrafts<Value>>;
  /** Removes one draft, whether this key opens it or not. */
  remove(id: string): Promise<void>;
  close(): void;
}

const isSuitable = ({ algorithm, usages }: CryptoKey): boolean =>
  algorithm.name === "AES-GCM" && usages.includes("encrypt") && usages.includes("decrypt");

async function database(name: string): Promise<IDBPDatabase<Stored>> {
  try {
    return await openDB<Stored>(name, 1, { upgrade: (made) => void made.createObjectStore("drafts") });
  } catch {
    throw new DraftError("no-storage");
  }
}

class IndexedDrafts<Value> implements DraftStore<Value> {
  constructor(
    private readonly stored: IDBPDatabase<Stored>,
    private readonly key: CryptoKey,
  ) {}

  async save(value: Value, id: string = crypto.randomUUID()): Promise<string> {
    const sealed = await sealDraft(this.key, id, { savedAt: Date.now(), value });
    try {
      const writing = this.stored.transaction("drafts", "readwrite", { durability: "strict" });
      await Promise.all([writing.store.put(sealed, id), writing.done]);
    } catch (error) {
      throw new DraftError((error as Error).name === "QuotaExceededError" ? "storage-full" : "no-storage");
    }
    return id;
  }

  private async read(id: string, sealed: SealedDraft): Promise<StoredDraft<Value>> {
    try {
      return { id, ...((await openSealedDraft(this.key, id, sealed)) as Omit<StoredDraft<Value>, "id">) };
    } catch {
      throw new DraftError("unreadable");
    }
  }

  async load(id: string): Promise<StoredDraft<Value> | undefined> {
    const sealed = await this.stored.get("drafts", id);
    return sealed && this.read(id, sealed);
  }

  async list(): Promise<ReadableDrafts<Value>> {
    const reading = this.stored.transaction("drafts");
    const [ids, all] = await Promise.all([reading.store.getAllKeys(), reading.store.getAll()]);
    const found = await Promise.allSettled(
      all.map((sealed, place) => this.read(ids[place] as string, sealed)),
    );
    const drafts = found.flatMap((read) => (read.status === "fulfilled" ? [read.value] : []));
    return { drafts: drafts.sort((a, b) => b.savedAt - a.savedAt), unreadable: found.length - drafts.length };
  }

  async remove(id: string): Promise<void> {
    await this.stored.delete("drafts", id);
  }

  close(): void {
    this.stored.close();
  }
}

/**
 * Opens the drafts of this device, in IndexedDB. Nothing is stored unless a host calls this, and nothing is
 * ever stored in clear.
 *
 * @throws DraftError `unsuitable-key`, `no-storage`
 */
export async function openDraftStore<Value = unknown>({
  key,
  name = "spean-drafts",
}: DraftStoreOptions): Promise<DraftStore<Value>> {
  if (!isSuitable(key)) throw new DraftError("unsuitable-key");
  return new IndexedDrafts<Value>(await database(name), key);
}
