import type { DraftStore, StoredDraft } from "../drafts/draft-store.js";

/**
 * An entry of the queue: anything that JSON holds. `since` is a UTC time stamp; the oldest entry is sent
 * first.
 */
export interface OfflineQueueEntry {
  readonly id: string;
  readonly since: string;
  /** Names the write that this entry was read from: as the queue gave it, and absent from a new entry. */
  readonly revision?: string | undefined;
  /**
   * An earlier version kept it with a passphrase that several accounts had, so nobody can tell whose it is. It
   * is sent once somebody has opened and written it.
   */
  readonly unowned?: true | undefined;
}

/** Whoever a queue belongs to. */
export interface OfflineQueueOwner {
  /** The account by which they sign in: what they keep is opened and sent for no other. */
  readonly account: string;
}

/** Entries that wait on this device to be sent, each encrypted with a key of one account's own. */
export interface OfflineQueue<
  Entry extends OfflineQueueEntry,
  Owner extends OfflineQueueOwner = OfflineQueueOwner,
> {
  /** The person who set up the queue, as the host described them. Stored encrypted, like the entries. */
  readonly owner: Owner;
  /** Every entry, the oldest first. @throws DraftError */
  list(): Promise<Entry[]>;
  /**
   * Writes an entry that is new, or that still is as it was read; resolves once it is on the disk.
   *
   * @returns the entry with the revision that it has now
   * @throws DraftError `moved` where another tab has written it meanwhile: nothing is written over
   */
  put(entry: Entry): Promise<Entry>;
  /**
   * Removes an entry that the server has confirmed whole, as long as it still is as it was read.
   *
   * @returns whether it is gone: `false` where another tab has written more into it
   */
  remove(entry: Entry): Promise<boolean>;
  /** Has a function called when the browser has closed or cleared what is stored here. */
  onLost(listener: () => void): void;
  /** Closes the database. The key is forgotten with the object. */
  close(): void;
}

/** What an entry is stored as: its id is the row's, and its revision the write's. */
type WaitingContent<Entry> = Omit<Entry, "id" | "revision" | "unowned">;

/**
 * The rows of the database. The names of the fields are a stored format: queues written by earlier versions
 * have them, without `account`.
 */
export type QueueRow<Entry, Owner> =
  { readonly profile: Owner } | { readonly waiting: WaitingContent<Entry>; readonly account?: string };

/** Rows that one account's key opens, and what they are opened with. */
export interface OwnedQueueRows<Entry, Owner> {
  readonly rows: DraftStore<QueueRow<Entry, Owner>>;
  /** Keeps the salt that their key is made of, where it is not kept any more. */
  readonly keepSalt: () => Promise<void>;
  readonly owner: Owner;
  /** The id of the row that says whose they are. */
  readonly ownerId: string;
}

type StoredRow<Entry, Owner> = StoredDraft<QueueRow<Entry, Owner>>;

/** The entries among rows that belong to an account, or, with `unowned`, all of them, as nobody's. */
function entriesOf<Entry extends OfflineQueueEntry, Owner>(
  rows: readonly StoredRow<Entry, Owner>[],
  account: string,
  unowned?: true,
): Entry[] {
  return rows.flatMap(({ id, revision, value }) => {
    if (!("waiting" in value) || (value.account !== undefined && value.account !== account)) return [];
    return [{ ...value.waiting, id, revision, ...(unowned && { unowned }) } as Entry];
  });
}

/** A queue over an account's own rows, and over those of earlier versions that may be anybody's. */
export function createQueueOver<Entry extends OfflineQueueEntry, Owner extends OfflineQueueOwner>(
  { rows, keepSalt, owner, ownerId }: OwnedQueueRows<Entry, Owner>,
  anybodys: DraftStore<QueueRow<Entry, Owner>> | undefined,
): OfflineQueue<Entry, Owner> {
  const { account } = owner;
  /** Whatever the browser has cleared, a passphrase opens what is written from now on. */
  const keepOpenable = async (): Promise<void> => {
    await keepSalt();
    if (!(await rows.load(ownerId))) await rows.save({ profile: owner }, ownerId);
  };
  return {
    owner,
    async list() {
      const own = entriesOf<Entry, Owner>((await rows.list()).drafts, account);
      const others = anybodys ? entriesOf<Entry, Owner>((await anybodys.list()).drafts, account, true) : [];
      return [...own, ...others].sort((one, other) => one.since.localeCompare(other.since));
    },
    async put(entry) {
      const { id, revision, unowned: _, ...waiting } = entry;
      await keepOpenable();
      return {
        ...entry,
        unowned: undefined,
        revision: await rows.replace({ id, revision }, { waiting, account }),
      };
    },
    remove: ({ id, revision }) => rows.remove(id, revision),
    onLost: (listener) => rows.onLost(listener),
    close() {
      rows.close();
      anybodys?.close();
    },
  };
}
