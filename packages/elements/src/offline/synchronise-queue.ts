import { type BackoffBounds, BackoffTimer } from "./backoff-timer.js";
import { deliverQueueEntry, type QueueTransport } from "./deliver-entry.js";
import type { OfflineQueue, OfflineQueueEntry } from "./offline-queue.js";

/**
 * Reason why entries were not sent: no answer from the server, nobody signed in, or somebody who does not own
 * the queue.
 */
export type QueueSyncHindrance = "unreachable" | "signed-out" | "other-account";

/** State of a queue that is being synchronised. */
export interface SynchronisedQueueState<Entry> {
  readonly entries: readonly Entry[];
  readonly sending: boolean;
  readonly hindrance?: QueueSyncHindrance | undefined;
}

/** Options of a host that synchronises its queue. */
export interface QueueSyncOptions<Entry> extends Partial<BackoffBounds> {
  readonly transport: QueueTransport<Entry>;
  /**
   * Asks the server who is signed in; `undefined` where it is the owner, so that nobody sends in another's
   * name.
   */
  readonly checkSession: () => Promise<QueueSyncHindrance | undefined>;
  /** Called after every change of the state. */
  readonly onChange: (state: SynchronisedQueueState<Entry>) => void;
  /**
   * For an entry that is open in an editor which sends it itself: has it sent there. `undefined` for every
   * other entry.
   */
  readonly sendInEditor?: (entry: Entry) => Promise<void> | undefined;
}

const lockName = "spean-synchronise";

/**
 * Keeps sending the entries of a queue until the server has confirmed all of them. Made by
 * `synchroniseOfflineQueue`.
 */
export class QueueSynchroniser<Entry extends OfflineQueueEntry> {
  /** The state as it was last reported. */
  state: SynchronisedQueueState<Entry> = { entries: [], sending: false };
  private readonly backoff: BackoffTimer;

  /** Use `synchroniseOfflineQueue`, which reads the queue first. */
  constructor(
    private readonly queue: OfflineQueue<Entry>,
    private readonly options: QueueSyncOptions<Entry>,
  ) {
    const { shortestWait = 2000, longestWait = 60_000 } = options;
    this.backoff = new BackoffTimer({ shortestWait, longestWait });
    addEventListener("online", this.online);
  }

  private readonly online = (): void => {
    this.backoff.reset();
    void this.synchronise();
  };

  /**
   * Writes an entry and plans to send it.
   *
   * @param hindrance why it could not be sent just now, where its editor has already tried
   * @throws DraftError where the device cannot hold it
   */
  async put(entry: Entry, hindrance?: QueueSyncHindrance): Promise<void> {
    await this.queue.put(entry);
    await this.refresh();
    if (hindrance) this.update({ hindrance });
    this.planRetry();
  }

  /** Removes an entry that the server has confirmed whole. */
  async remove(id: string): Promise<void> {
    await this.queue.remove(id);
    await this.refresh();
  }

  /**
   * Sends all entries, in order; one window of the browser at a time (Web Locks). An entry that is refused
   * stays, with its reason.
   *
   * @param quietly reports only the result, and not that sending has begun
   */
  async synchronise(quietly = false): Promise<void> {
    await navigator.locks.request(lockName, async () => {
      if (!quietly) this.update({ sending: true, hindrance: undefined });
      const hindrance = (await this.options.checkSession()) ?? (await this.sendAll());
      this.update({ sending: false, hindrance, entries: await this.queue.list() });
    });
    this.planRetry();
  }

  /** Stops retrying and closes the queue. */
  stop(): void {
    removeEventListener("online", this.online);
    this.backoff.stop();
    this.queue.close();
  }

  /** Reads the queue again. */
  async refresh(): Promise<void> {
    this.update({ entries: await this.queue.list() });
  }

  private update(next: Partial<SynchronisedQueueState<Entry>>): void {
    this.state = { ...this.state, ...next };
    this.options.onChange(this.state);
  }

  /**
   * The `online` event is unreliable, and a server that comes back fires none: as long as entries wait, retry
   * with backoff.
   */
  private planRetry(): void {
    const { hindrance, entries } = this.state;
    if (hindrance !== "unreachable" || entries.length === 0) return this.backoff.stop();
    this.backoff.start(() => void this.synchronise(true));
  }

  private async sendAll(): Promise<QueueSyncHindrance | undefined> {
    for (const entry of await this.queue.list()) {
      const sentInEditor = this.options.sendInEditor?.(entry);
      if (sentInEditor) {
        await sentInEditor;
        continue;
      }
      const outcome = await deliverQueueEntry(this.queue, entry, this.options.transport);
      if (outcome === "unreachable" || outcome === "signed-out") return outcome;
    }
    return undefined;
  }
}

/**
 * Starts synchronising a queue: on `synchronise`, when the browser says that it is online, and with backoff
 * while it is not.
 */
export async function synchroniseOfflineQueue<Entry extends OfflineQueueEntry>(
  queue: OfflineQueue<Entry>,
  options: QueueSyncOptions<Entry>,
): Promise<QueueSynchroniser<Entry>> {
  const synchroniser = new QueueSynchroniser(queue, options);
  await synchroniser.refresh();
  return synchroniser;
}
