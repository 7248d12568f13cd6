import {
  createOfflineQueue,
  type OfflineQueue,
  type OfflineQueueEntry,
  openOfflineQueue,
  type QueueSynchroniser,
  recoverOfflineQueue,
  synchroniseOfflineQueue,
} from "../../src/offline.js";

/** What waits in this page: codes, as they were answered. */
export interface WaitingAnswers extends OfflineQueueEntry {
  readonly answers: readonly string[];
}

/** The one queue of a tab, which sends to the server that served it. */
export interface OfflinePage {
  readonly connections: IDBDatabase[];
  readonly recover: typeof recoverOfflineQueue;
  /** Opens the queue with a passphrase, and sets it up where it is the first. */
  unlock(passphrase: string): Promise<void>;
  queue: OfflineQueue<WaitingAnswers>;
  synchroniser: QueueSynchroniser<WaitingAnswers>;
}

const { open } = IDBFactory.prototype;
const connections: IDBDatabase[] = [];
IDBFactory.prototype.open = function (...args) {
  const request = open.apply(this, args);
  request.addEventListener("success", () => connections.push(request.result));
  return request;
};

async function unlock(this: OfflinePage, passphrase: string): Promise<void> {
  this.queue =
    (await openOfflineQueue<WaitingAnswers>(passphrase)) ??
    (await createOfflineQueue<WaitingAnswers>(passphrase, { account: "invented-account" }));
  this.synchroniser = await synchroniseOfflineQueue(this.queue, {
    transport: {
      prepare: (entry) => entry,
      send: async ({ answers }) => {
        const sent = await fetch("/sent", {
          method: "POST",
          body: new URLSearchParams(answers.map((code) => [code, "yes"])),
        }).catch(() => undefined);
        return sent?.ok ? { kind: "confirmed" } : { kind: "unreachable" };
      },
    },
    checkSession: () => Promise.resolve(undefined),
    onChange: () => undefined,
    shortestWait: 100,
    longestWait: 200,
  });
}

Object.assign(window, { offlinePage: { connections, recover: recoverOfflineQueue, unlock } });
