// What is kept of the device in clear: one salt, which is no secret. It is there only once somebody asked to work without network.

const place = "spean-salt";

/** The salt of this device; `undefined` where nobody set up work without network. */
export function saltHere(): Uint8Array<ArrayBuffer> | undefined {
  const kept = localStorage.getItem(place);
  return kept === null ? undefined : Uint8Array.from(atob(kept), (letter) => letter.charCodeAt(0));
}

/** Keeps the salt of this device. */
export function keepSalt(salt: Uint8Array<ArrayBuffer>): void {
  localStorage.setItem(place, btoa(String.fromCharCode(...salt)));
}
