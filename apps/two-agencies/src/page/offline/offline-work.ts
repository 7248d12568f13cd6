import {
  createOfflineQueue,
  DraftError,
  eraseOfflineQueues,
  hasOfflineQueue,
  type OfflineQueue,
  openOfflineQueue,
  recoverOfflineQueue,
  type SynchronisedQueueState,
  type QueueSynchroniser,
  type QueueSyncHindrance,
  synchroniseOfflineQueue,
} from "@spean/elements/offline";
import { fetchSession, postCaseSave } from "../api-client.js";
import { caseTransport } from "./case-transport.js";
import type { QueueOwner, WaitingCase } from "./waiting-case.js";

/**
 * Result of entering a passphrase: it opened the queue, it opens none on this device, the queue belongs to
 * another account, or several accounts have it (`shared`) and nobody is signed in.
 */
export type UnlockOutcome = "unlocked" | "wrong" | "other-account" | "shared";

/** A case that is open on the screen, and sends what waits of it itself. */
export interface OpenCase {
  readonly waitingId: string | undefined;
  resend(): Promise<void>;
}

const nothingWaits: SynchronisedQueueState<WaitingCase> = { entries: [], sending: false };

/** Work without network: the cases that wait on this device, and sending them once the server answers. */
export class OfflineWork {
  openCase: OpenCase | undefined;
  /** Owner of the unlocked queue; `undefined` until a passphrase was entered. */
  profile: QueueOwner | undefined;
  private synchroniser: QueueSynchroniser<WaitingCase> | undefined;

  constructor(private readonly changed: () => void) {
    void this.recover();
  }

  /** State of the queue; empty until a passphrase was typed. */
  get state(): SynchronisedQueueState<WaitingCase> {
    return this.synchroniser?.state ?? nothingWaits;
  }

  /** True if an offline queue exists on this device. */
  get isSetUp(): boolean {
    return hasOfflineQueue();
  }

  /** Finds out a device whose browser ended just after it was set up. */
  private async recover(): Promise<void> {
    if (this.isSetUp) return;
    if (await recoverOfflineQueue().catch(() => false)) this.changed();
  }

  async setUp(passphrase: string, profile: QueueOwner): Promise<void> {
    await this.start(await createOfflineQueue<WaitingCase, QueueOwner>(passphrase, profile));
    await Promise.all([registerServiceWorker(), requestPersistentStorage()]);
  }

  /**
   * Opens what a passphrase opens, for whoever is signed in (`account`), if it can be said who is: nobody
   * sends in another's name.
   */
  async unlock(passphrase: string, account: string | undefined): Promise<UnlockOutcome> {
    try {
      const queue = await openOfflineQueue<WaitingCase, QueueOwner>(passphrase, { account });
      if (!queue) return "wrong";
      await this.start(queue);
      return "unlocked";
    } catch (error) {
      if (!(error instanceof DraftError) || error.code !== "passphrase-in-use") throw error;
      return account === undefined ? "shared" : "other-account";
    }
  }

  /** Finds the queued entry of a case, by the entry's own id or else by the server's. */
  waitingOf(id: string): WaitingCase | undefined {
    const { entries } = this.state;
    return entries.find((one) => one.id === id) ?? entries.find((one) => one.caseId === id);
  }

  /**
   * Keeps a case on the device; where another tab has kept the same one meanwhile, beside it.
   *
   * @returns the case as it lies there; `locked` where no passphrase was typed, `no-storage` where the browser
   * cannot hold it
   */
  async keep(waiting: WaitingCase): Promise<WaitingCase | "locked" | "no-storage"> {
    if (!this.synchroniser) return "locked";
    return this.synchroniser
      .put(waiting, waiting.unanswered && "unreachable")
      .catch(() => "no-storage" as const);
  }

  /** Takes a case away that the server has confirmed whole; what another tab has added to it stays. */
  async done(waiting: WaitingCase): Promise<void> {
    await this.synchroniser?.remove(waiting).catch(() => undefined);
  }

  /** Removes all that waits on this device, whosever it is. @throws DraftError */
  async erase(): Promise<void> {
    this.synchroniser?.stop();
    await eraseOfflineQueues();
    this.synchroniser = undefined;
    this.profile = undefined;
  }

  /** Sends what waits, in order. What is refused stays, with the reason. */
  async synchronise(): Promise<void> {
    await this.synchroniser?.synchronise();
  }

  /**
   * The open case was said to be kept, and is not there any more: another tab has sent it, or the browser has
   * cleared it. It is sent again under its own key, or kept again.
   */
  private lookAfterOpenCase({ entries, sending, hindrance }: SynchronisedQueueState<WaitingCase>): void {
    const id = this.openCase?.waitingId;
    if (id === undefined || sending || hindrance === "no-storage") return;
    if (!entries.some((one) => one.id === id)) void this.openCase?.resend();
  }

  private async start(queue: OfflineQueue<WaitingCase, QueueOwner>): Promise<void> {
    this.synchroniser?.stop();
    this.synchroniser = await synchroniseOfflineQueue(queue, {
      transport: caseTransport({
        send: postCaseSave,
        observer: queue.owner.person.observer,
        newId: () => crypto.randomUUID(),
      }),
      checkSession: () => hindranceOf(queue.owner),
      onChange: (state) => {
        this.lookAfterOpenCase(state);
        this.changed();
      },
      sendInEditor: ({ id }) => (id === this.openCase?.waitingId ? this.openCase.resend() : undefined),
    });
    this.profile = queue.owner;
    this.changed();
  }
}

/** Finds the reason why nothing of this owner can be sent at the moment, if there is one. */
async function hindranceOf({ account }: QueueOwner): Promise<QueueSyncHindrance | undefined> {
  const reply = await fetchSession();
  if (reply.kind !== "done") return "unreachable";
  if (!reply.value.person) return "signed-out";
  return reply.value.account === account ? undefined : "other-account";
}

/**
 * Has the browser keep the page itself, so that it opens without network. Where it cannot, an open page still
 * keeps what is saved.
 */
async function registerServiceWorker(): Promise<void> {
  await navigator.serviceWorker?.register("/worker.js").catch(() => undefined);
}

/** Asks the browser not to clear what waits when room is short. */
async function requestPersistentStorage(): Promise<void> {
  await navigator.storage.persist().catch(() => false);
}
