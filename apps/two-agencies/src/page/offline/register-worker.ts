/**
 * Has the browser keep the page itself, so that it opens without network. Where it cannot, an open page still
 * keeps what is saved.
 */
export async function registerServiceWorker(): Promise<void> {
  await navigator.serviceWorker?.register("/worker.js").catch(() => undefined);
}

/** Asks the browser not to clear what waits when room is short. */
export async function requestPersistentStorage(): Promise<void> {
  await navigator.storage.persist().catch(() => false);
}
