import {
  type ElementDraft,
  deriveDraftKey,
  keepElementDraft,
  openDraftStore,
  restoreElementDraft,
} from "../../src/drafts.js";
import "../../src/live.js";

// an agency's salt, the same at every unlock
const salt = new Uint8Array(16).fill(7);

/**
 * Opens the drafts with a passphrase, puts the newest back, and keeps what is answered from then on. Gives
 * what saves it.
 */
async function unlock(passphrase: string): Promise<() => Promise<void>> {
  const drafts = await openDraftStore<ElementDraft>({ key: await deriveDraftKey(passphrase, salt) });
  const live = document.querySelector("spean-live")!;
  const [newest] = (await drafts.list()).drafts;
  if (newest) restoreElementDraft(live, newest.value);
  return keepElementDraft(live, drafts, newest).saved;
}

Object.assign(window, { unlock });
