import { createDraftSalt, deriveDraftKey } from "../drafts/draft-key.js";
import { DraftError } from "../drafts/draft-error.js";
import { type DraftStore, openDraftStore, removeAllDrafts, type StoredDraft } from "../drafts/draft-store.js";
import { hasDeviceSalts, keepDeviceSalt, readDeviceSalts, removeDeviceSalts } from "./device-salts.js";
import {
  createQueueOver,
  type OfflineQueue,
  type OfflineQueueEntry,
  type OfflineQueueOwner,
  type OwnedQueueRows,
  type QueueRow,
} from "./offline-queue.js";
import { findPassphraseFault } from "./passphrase-rule.js";

const databaseName = "spean-waiting";

type Salt = Uint8Array<ArrayBuffer>;
type Rows<Entry, Owner> = DraftStore<QueueRow<Entry, Owner>>;

/** Rows that a passphrase opens with a salt, and the rows among them that say whose they are. */
interface FoundRows<Entry, Owner> {
  readonly salt: Salt;
  readonly rows: Rows<Entry, Owner>;
  readonly drafts: readonly StoredDraft<QueueRow<Entry, Owner>>[];
  readonly owners: readonly { readonly id: string; readonly owner: Owner }[];
}

/** Everything that a passphrase opens on this device. */
interface FoundQueues<Entry, Owner> {
  readonly own: readonly FoundRows<Entry, Owner>[];
  /** Those of earlier versions, which had one salt for the whole device. */
  readonly shared: FoundRows<Entry, Owner> | undefined;
  readonly accounts: ReadonlySet<string>;
}

async function findRows<Entry, Owner>(
  passphrase: string,
  salt: Salt,
  name: string,
): Promise<FoundRows<Entry, Owner>> {
  const key = await deriveDraftKey(passphrase, salt);
  const rows = await openDraftStore<QueueRow<Entry, Owner>>({ key, name });
  const { drafts } = await rows.list();
  const owners = drafts.flatMap(({ id, value }) =>
    "profile" in value ? [{ id, owner: value.profile }] : [],
  );
  return { salt, rows, drafts, owners };
}

async function findQueues<Entry, Owner extends OfflineQueueOwner>(
  passphrase: string,
  name: string,
): Promise<FoundQueues<Entry, Owner>> {
  const salts = await readDeviceSalts(name);
  const [shared, ...own] = await Promise.all(
    [salts.shared, ...salts.own].map((salt) => salt && findRows<Entry, Owner>(passphrase, salt, name)),
  );
  const found = own.flatMap((rows) => (rows ? [rows] : []));
  const accounts = [...found, ...(shared ? [shared] : [])].flatMap(({ owners }) =>
    owners.map(({ owner }) => owner.account),
  );
  return { own: found, shared, accounts: new Set(accounts) };
}

async function createRows<Entry, Owner>(
  passphrase: string,
  owner: Owner,
  name: string,
): Promise<OwnedQueueRows<Entry, Owner>> {
  const salt = createDraftSalt();
  const { rows } = await findRows<Entry, Owner>(passphrase, salt, name);
  const ownerId = await rows.save({ profile: owner });
  const keepSalt = () => keepDeviceSalt(salt, name);
  await keepSalt();
  return { rows, keepSalt, owner, ownerId };
}

/**
 * Takes over what an earlier version kept. With one account it is theirs, and is encrypted anew with its own
 * key; with several nobody can tell, and it stays as it is for either to open.
 */
async function takeOverShared<Entry extends OfflineQueueEntry, Owner extends OfflineQueueOwner>(
  { rows: own, owner: { account } }: OwnedQueueRows<Entry, Owner>,
  { rows, drafts, owners }: FoundRows<Entry, Owner>,
): Promise<Rows<Entry, Owner> | undefined> {
  if (owners.some(({ owner }) => owner.account !== account)) return rows;
  for (const { id, revision, value } of drafts)
    if ("waiting" in value) await own.replace({ id, revision }, { ...value, account });
  for (const { id } of owners) await rows.remove(id);
  rows.close();
  return undefined;
}

/** Opens, of what was found, the queue of one account. */
async function openFound<Entry extends OfflineQueueEntry, Owner extends OfflineQueueOwner>(
  { own, shared }: FoundQueues<Entry, Owner>,
  {
    account,
    passphrase,
    name,
  }: { readonly account: string; readonly passphrase: string; readonly name: string },
): Promise<OfflineQueue<Entry, Owner> | undefined> {
  const isTheirs = ({ owner }: { readonly owner: Owner }) => owner.account === account;
  const rows = own.find(({ owners }) => owners.some(isTheirs));
  const [mine] = rows?.owners.filter(isTheirs) ?? [];
  const before = shared?.owners.find(isTheirs);
  const owner = mine?.owner ?? before?.owner;
  if (!owner) return undefined;
  const owned: OwnedQueueRows<Entry, Owner> =
    rows && mine
      ? { rows: rows.rows, keepSalt: () => keepDeviceSalt(rows.salt, name), owner, ownerId: mine.id }
      : await createRows<Entry, Owner>(passphrase, owner, name);
  return createQueueOver(owned, shared && before && (await takeOverShared(owned, shared)));
}

/** Tells whether a queue was set up on this device, by anybody. Reads nothing but the salts. */
export const hasOfflineQueue = (): boolean => hasDeviceSalts();

/**
 * Tells the same after the browser may have ended before it wrote the salts where `hasOfflineQueue` reads them:
 * puts them back from beside the entries. A host calls it when its page opens.
 *
 * @throws DraftError `no-storage`, `blocked`
 */
export async function recoverOfflineQueue(name: string = databaseName): Promise<boolean> {
  const { shared, own } = await readDeviceSalts(name);
  return shared !== undefined || own.length > 0;
}

/**
 * Sets up a queue on this device for one account. A forgotten passphrase cannot be recovered, nor can the
 * entries.
 *
 * @param owner who works with this passphrase: what the host needs to tell whose entries these are
 * @param name of the database; readable, so never a person's name
 * @throws DraftError `weak-passphrase`, `passphrase-in-use`, `insecure-page`, `no-storage`, `storage-full`
 */
export async function createOfflineQueue<
  Entry extends OfflineQueueEntry,
  Owner extends OfflineQueueOwner = OfflineQueueOwner,
>(passphrase: string, owner: Owner, name: string = databaseName): Promise<OfflineQueue<Entry, Owner>> {
  if (findPassphraseFault(passphrase)) throw new DraftError("weak-passphrase");
  const found = await findQueues<Entry, Owner>(passphrase, name);
  const { account } = owner;
  if (found.accounts.size > 0 && !found.accounts.has(account)) throw new DraftError("passphrase-in-use");
  const opened = await openFound(found, { account, passphrase, name });
  return opened ?? createQueueOver(await createRows<Entry, Owner>(passphrase, owner, name), undefined);
}

/** Options of `openOfflineQueue`. */
export interface OpenQueueOptions {
  /** Whoever is signed in, where that can be said: only what is theirs is opened. */
  readonly account?: string | undefined;
  /** The name of the database. */
  readonly name?: string;
}

/**
 * Opens the queue that belongs to a passphrase; `undefined` where it opens none, which is all that can be
 * said of a wrong one.
 *
 * @throws DraftError `passphrase-in-use` where it opens another account's alone, or, while nobody is signed in,
 * that of more than one (which earlier versions let happen); `insecure-page`, `no-storage`, `blocked`
 */
export async function openOfflineQueue<
  Entry extends OfflineQueueEntry,
  Owner extends OfflineQueueOwner = OfflineQueueOwner,
>(
  passphrase: string,
  { account, name = databaseName }: OpenQueueOptions = {},
): Promise<OfflineQueue<Entry, Owner> | undefined> {
  const found = await findQueues<Entry, Owner>(passphrase, name);
  const [first] = found.accounts;
  if (first === undefined) return undefined;
  if (account === undefined ? found.accounts.size > 1 : !found.accounts.has(account))
    throw new DraftError("passphrase-in-use");
  return openFound(found, { account: account ?? first, passphrase, name });
}

/**
 * Removes everything that waits on this device, whosever it is, with the salts: for a device that is handed on,
 * or a person who wants it erased. What was not sent is gone for good.
 *
 * @throws DraftError `no-storage`, `blocked`
 */
export async function eraseOfflineQueues(name: string = databaseName): Promise<void> {
  await removeAllDrafts(name);
  removeDeviceSalts();
}
