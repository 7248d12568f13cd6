import { createPassphrase, DraftError, findPassphraseFault } from "@spean/elements/offline";
import type { PageMessageId } from "../words.js";
import type { RedrawRequest, PageView } from "../page-view.js";
import type { OfflineWork } from "./offline-work.js";
import { renderOfflinePage } from "./offline-page.js";
import type { OfflineViewState } from "./offline-state.js";
import type { QueueOwner } from "./waiting-case.js";

/**
 * Parts of the offline view. `signedIn` is the current session, if any; `unlocked` is called once a
 * passphrase has opened the queue.
 */
export interface OfflineViewParts {
  readonly offline: OfflineWork;
  readonly changed: RedrawRequest;
  readonly signedIn: QueueOwner | undefined;
  readonly unlocked: () => void;
  readonly signIn: () => void;
}

/** Why something could not be kept or erased. */
const failureOf = (error: unknown): PageMessageId =>
  error instanceof DraftError && error.code === "passphrase-in-use"
    ? "offline.passphrase-in-use"
    : "offline.no-storage";

/** Setting up work without network, unlocking it, and what waits on the device. */
export function createOfflineView({
  offline,
  changed,
  signedIn,
  unlocked,
  signIn,
}: OfflineViewParts): PageView {
  let state: OfflineViewState = { busy: false };
  const setState = (next: OfflineViewState): void => {
    state = next;
    changed();
  };

  async function unlock(passphrase: string): Promise<void> {
    setState({ busy: true });
    const came = await offline.unlock(passphrase, signedIn?.account).catch(() => "no-storage" as const);
    if (came !== "unlocked") return setState({ busy: false, failure: `offline.${came}` });
    setState({ busy: false });
    unlocked();
  }

  async function setUp(passphrase: string, repeated: string): Promise<void> {
    if (!signedIn) return;
    if (passphrase !== repeated) return setState({ ...state, busy: false, failure: "offline.differs" });
    const fault = findPassphraseFault(passphrase);
    if (fault) return setState({ ...state, busy: false, failure: `offline.passphrase-${fault}` });
    setState({ busy: true });
    const failure = await offline.setUp(passphrase, signedIn).then(() => undefined, failureOf);
    setState({ busy: false, ...(failure && { failure }) });
  }

  async function erase(): Promise<void> {
    setState({ busy: true });
    const failure = await offline.erase().then(() => undefined, failureOf);
    setState({ busy: false, ...(failure && { failure }) });
  }

  const actions = {
    unlock: (passphrase: string) => void unlock(passphrase),
    setUp: (passphrase: string, repeated: string) => void setUp(passphrase, repeated),
    suggest: () => setState({ ...state, suggested: createPassphrase() }),
    erase: () => void erase(),
    send: () => void offline.synchronise(),
    signIn,
  };
  return {
    title: ({ words }) => words.message("nav.offline"),
    draw: (page) => renderOfflinePage(page, { offline, state, signedIn }, actions),
    load: async () => {},
  };
}
