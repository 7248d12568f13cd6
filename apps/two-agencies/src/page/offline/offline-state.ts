import type { PageMessageId } from "../words.js";
import type { OfflineWork } from "./offline-work.js";
import type { QueueOwner } from "./waiting-case.js";

/** State of the offline view: whether a key is being derived, and the last failure. */
export interface OfflineViewState {
  readonly busy: boolean;
  readonly failure?: PageMessageId;
  /** A passphrase that was made at random, and is stored nowhere. */
  readonly suggested?: string;
}

/** Everything that the offline page is rendered from. */
export interface OfflinePageState {
  readonly offline: OfflineWork;
  readonly state: OfflineViewState;
  readonly signedIn: QueueOwner | undefined;
}

/** Callbacks of the offline page. */
export interface OfflinePageActions {
  readonly unlock: (passphrase: string) => void;
  readonly setUp: (passphrase: string, repeated: string) => void;
  readonly suggest: () => void;
  /** Removes all that waits on this device, whosever it is. */
  readonly erase: () => void;
  readonly send: () => void;
  readonly signIn: () => void;
}
