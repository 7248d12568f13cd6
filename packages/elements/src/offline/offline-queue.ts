import { deriveDraftKey, createDraftSalt } from "../drafts/draft-key.js";
import { type DraftStore, openDraftStore } from "../drafts/draft-store.js";
import { readDeviceSalt, writeDeviceSalt } from "./device-salt.js";

/**
 * An entry of the queue: anything that JSON holds. `since` is a UTC time stamp; the oldest entry is sent
 * first.
 */
export interface OfflineQueueEntry {
  readonly id: string;
  readonly since: string;
}

/** Entries that wait on this device to be sent, each encrypted with a key derived from a passphrase. */
export interface OfflineQueue<Entry extends OfflineQueueEntry, Owner = unknown> {
  /** The person who set up the queue, as the host described them. Stored encrypted, like the entries. */
  readonly owner: Owner;
  /** Every entry, the oldest first. */
  list(): Promise<Entry[]>;
  /** Writes an entry, or replaces the one with its id; resolves once it is on the disk. @throws DraftError */
  put(entry: Entry): Promise<void>;
  /** Removes an entry that the server has confirmed whole. */
  remove(id: string): Promise<void>;
  /** Closes the database. The key is forgotten with the object. */
  close(): void;
}

/**
 * The rows of the database. The names of the fields are a stored format: queues written by earlier versions
 * have them.
 */
type QueueRow<Entry, Owner> = { readonly profile: Owner } | { readonly waiting: Omit<Entry, "id"> };

const databaseName = "spean-waiting";

async function openRows<Entry, Owner>(
  passphrase: string,
  salt: Uint8Array<ArrayBuffer>,
  name: string,
): Promise<DraftStore<QueueRow<Entry, Owner>>> {
  return openDraftStore<QueueRow<Entry, Owner>>({ key: await deriveDraftKey(passphrase, salt), name });
}

function queueOver<Entry extends OfflineQueueEntry, Owner>(
  rows: DraftStore<QueueRow<Entry, Owner>>,
  owner: Owner,
): OfflineQueue<Entry, Owner> {
  return {
    owner,
    async list() {
      const { drafts } = await rows.list();
      return drafts
        .flatMap(({ id, value }) => ("waiting" in value ? [{ ...value.waiting, id } as Entry] : []))
        .sort((one, other) => one.since.localeCompare(other.since));
    },
    async put({ id, ...waiting }) {
      await rows.save({ waiting }, id);
    },
    remove: (id) => rows.remove(id),
    close: () => rows.close(),
  };
}

/** Tells whether a queue was set up on this device, by anybody. Reads nothing but the salt. */
export function hasOfflineQueue(): boolean {
  return readDeviceSalt() !== undefined;
}

/**
 * Sets up a queue on this device for one person. A forgotten passphrase cannot be recovered, nor can the
 * entries.
 *
 * @param owner who works with this passphrase: what the host needs to tell whose entries these are
 * @param name of the database; readable, so never a person's name
 * @throws DraftError `no-storage`, `storage-full`
 */
export async function createOfflineQueue<Entry extends OfflineQueueEntry, Owner = unknown>(
  passphrase: string,
  owner: Owner,
  name: string = databaseName,
): Promise<OfflineQueue<Entry, Owner>> {
  const salt = readDeviceSalt() ?? createDraftSalt();
  const rows = await openRows<Entry, Owner>(passphrase, salt, name);
  await rows.save({ profile: owner });
  writeDeviceSalt(salt);
  return queueOver(rows, owner);
}

/**
 * Opens the queue that belongs to a passphrase; `undefined` where it opens none, which is all that can be
 * said of a wrong one.
 *
 * @throws DraftError `no-storage`
 */
export async function openOfflineQueue<Entry extends OfflineQueueEntry, Owner = unknown>(
  passphrase: string,
  name: string = databaseName,
): Promise<OfflineQueue<Entry, Owner> | undefined> {
  const salt = readDeviceSalt();
  if (!salt) return undefined;
  const rows = await openRows<Entry, Owner>(passphrase, salt, name);
  const { drafts } = await rows.list();
  const [owner] = drafts.flatMap(({ value }) => ("profile" in value ? [value.profile] : []));
  if (owner !== undefined) return queueOver(rows, owner);
  rows.close();
  return undefined;
}
