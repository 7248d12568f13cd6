/** A random id for an entry that is begun here, so that two copies made offline never share one. Works on a page without HTTPS too. */
export function newItemId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, "0"),
  ).join("");
}
