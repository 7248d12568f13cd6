import { DraftError } from "../drafts/draft-error.js";

/** One salt for the whole device: queues set up by earlier versions have it. */
const sharedKey = "spean-salt";
/** A salt for each queue, in base64 with a space between them; which is whose cannot be told. */
const ownKey = "spean-salts";

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

/** The salts of this device: none where nobody set up work without network. */
export function readDeviceSalts(): DeviceSalts {
  const shared = readEntry(sharedKey);
  return { shared: shared === undefined ? undefined : decodeSalt(shared), own: readOwn().map(decodeSalt) };
}

/**
 * Stores the salt of one queue, in clear, where it is not there yet.
 *
 * @throws DraftError `no-storage`
 */
export function keepDeviceSalt(salt: Salt): void {
  const [stored, encoded] = [readOwn(), encodeSalt(salt)];
  if (stored.includes(encoded)) return;
  try {
    localStorage.setItem(ownKey, [...stored, encoded].join(" "));
  } catch {
    throw new DraftError("no-storage");
  }
}

/** Removes every salt of this device. */
export function removeDeviceSalts(): void {
  for (const key of [sharedKey, ownKey]) if (readEntry(key) !== undefined) localStorage.removeItem(key);
}
