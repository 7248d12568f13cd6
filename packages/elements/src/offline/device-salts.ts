import { DraftDatabase } from "../drafts/draft-database.js";
import { DraftError } from "../drafts/draft-error.js";

/** One salt for the whole device: queues set up by earlier versions have it. */
const sharedKey = "spean-salt";
/** A salt for each queue, in base64 with a space between them; which is whose cannot be told. */
const ownKey = "spean-salts";
/**
 * The same salts stand beside the entries, as ids of empty rows: a browser writes `localStorage` to the disk
 * some seconds later, and an entry whose salt was lost when the browser ended is opened by nobody.
 */
const rowPrefix = "salt:";

type Salt = Uint8Array<ArrayBuffer>;

/** Salts from which this device derives its keys. They are no secret. */
export interface DeviceSalts {
  /** The one of earlier versions, where there is one. */
  readonly shared: Salt | undefined;
  readonly own: readonly Salt[];
}

const encodeSalt = (salt: Salt): string => btoa(String.fromCharCode(...salt));
const decodeSalt = (text: string): Salt => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));

/** Reads an entry; a browser that keeps nothing for the page has none. */
function readEntry(key: string): string | undefined {
  try {
    return localStorage.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}

const readOwn = (): readonly string[] => readEntry(ownKey)?.split(" ") ?? [];

function writeOwn(encoded: string): void {
  const stored = readOwn();
  if (stored.includes(encoded)) return;
  try {
    localStorage.setItem(ownKey, [...stored, encoded].join(" "));
  } catch {
    throw new DraftError("no-storage");
  }
}

/** Reads the salts beside the entries. It makes no database: where nobody set anything up, nothing is stored. */
async function readBesideEntries(name: string): Promise<readonly string[]> {
  // a browser that does not tell its databases is asked for this one
  const known = await globalThis.indexedDB?.databases?.().catch(() => undefined);
  if (known && !known.some((one) => one.name === name)) return [];
  const database = new DraftDatabase(name);
  const ids = await database.run((connection) => connection.getAllKeys("drafts"));
  database.close();
  return ids.filter((id) => id.startsWith(rowPrefix)).map((id) => id.slice(rowPrefix.length));
}

/** True where a salt is known without opening the database. */
export const hasDeviceSalts = (): boolean =>
  readEntry(sharedKey) !== undefined || readEntry(ownKey) !== undefined;

/**
 * The salts of this device: none where nobody set up work without network. What `localStorage` has lost is put
 * back, where it can be.
 *
 * @throws DraftError `no-storage`, `blocked`
 */
export async function readDeviceSalts(name: string): Promise<DeviceSalts> {
  const beside = await readBesideEntries(name);
  try {
    for (const encoded of beside) writeOwn(encoded);
  } catch {
    // they are read beside the entries every time
  }
  const shared = readEntry(sharedKey);
  return {
    shared: shared === undefined ? undefined : decodeSalt(shared),
    own: [...new Set([...readOwn(), ...beside])].map(decodeSalt),
  };
}

/**
 * Stores the salt of one queue, in clear, where it is not there yet; resolves once it is on the disk.
 *
 * @throws DraftError `no-storage`, `storage-full`, `blocked`
 */
export async function keepDeviceSalt(salt: Salt, name: string): Promise<void> {
  const encoded = encodeSalt(salt);
  const database = new DraftDatabase(name);
  await database.run(async (connection) => {
    const writing = connection.transaction("drafts", "readwrite", { durability: "strict" });
    const row = { iv: new Uint8Array(), data: new ArrayBuffer(0) };
    await Promise.all([writing.store.put(row, rowPrefix + encoded), writing.done]);
  });
  database.close();
  writeOwn(encoded);
}

/** Removes what `localStorage` has of the salts of this device; the others go with the entries. */
export function removeDeviceSalts(): void {
  for (const key of [sharedKey, ownKey]) if (readEntry(key) !== undefined) localStorage.removeItem(key);
}
