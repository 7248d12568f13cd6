const storageKey = "spean-salt";

/**
 * The salt from which this device derives its keys; `undefined` where nobody set up work without network. It
 * is no secret.
 */
export function readDeviceSalt(): Uint8Array<ArrayBuffer> | undefined {
  const stored = localStorage.getItem(storageKey);
  return stored === null ? undefined : Uint8Array.from(atob(stored), (letter) => letter.charCodeAt(0));
}

/** Stores the salt of this device, in clear. */
export function writeDeviceSalt(salt: Uint8Array<ArrayBuffer>): void {
  localStorage.setItem(storageKey, btoa(String.fromCharCode(...salt)));
}
