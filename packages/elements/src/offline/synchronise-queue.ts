import { DraftError } from "../drafts/draft-error.js";
import { type BackoffBounds, BackoffTimer } from "./backoff-timer.js";
import { type DeliveryOutcome, deliverQueueEntry, type QueueTransport } from "./deliver-entry.js";
import type { OfflineQueue, OfflineQueueEntry } from "./offline-queue.js";

/**
 * Reason why entries were not sent: no answer from the server, nobody signed in, somebody who does not own the
 * queue, or a browser that gives the page no database.
 */
export type QueueSyncHindrance = "unreachable" | "signed-out" | "other-account" | "no-storage";

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
/** What is tried again by itself. */
const passing: readonly QueueSyncHindrance[] = ["unreachable", "no-storage"];

/** Another tab has written the entry, so that it is there. */
function passIfMoved(error: unknown): void {
  if (!(error instanceof DraftError) || error.code !== "moved") throw error;
}

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
    queue.onLost(() => void this.writeAgain());
  }

  private readonly online = (): void => {
    this.backoff.reset();
    void this.synchronise();
  };

  /**
   * Writes an entry and plans to send it. Where another tab has written the entry since it was read, it is kept
   * beside that one, under an id of its own: nothing is written over.
   *
   * @param hindrance why it could not be sent just now, where its editor has already tried
   * @returns the entry as it is kept
   * @throws DraftError where the device cannot hold it
   */
  async put(entry: Entry, hindrance?: QueueSyncHindrance): Promise<Entry> {
    const kept = await this.queue.put(entry).catch((error: unknown) => {
      if (!(error instanceof DraftError) || error.code !== "moved") throw error;
      return this.queue.put({ ...entry, id: crypto.randomUUID(), revision: undefined });
    });
    await this.refresh();
    if (hindrance) this.update({ hindrance });
    this.planRetry();
    return kept;
  }

  /** Removes an entry that the server has confirmed whole; one that another tab has written meanwhile stays. */
  async remove(entry: Entry): Promise<void> {
    await this.queue.remove(entry);
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
      let done: Partial<SynchronisedQueueState<Entry>> = { hindrance: "no-storage" };
      try {
        const hindrance = (await this.options.checkSession()) ?? (await this.sendAll());
        done = { hindrance, entries: await this.queue.list() };
      } catch (error) {
        if (!(error instanceof DraftError)) throw error;
      } finally {
        this.update({ sending: false, ...done });
      }
    });
    this.planRetry();
  }

  /** Stops retrying and closes the queue. */
  stop(): void {
    removeEventListener("online", this.online);
    this.backoff.stop();
    this.queue.close();
  }

  /** Reads the queue again. @throws DraftError */
  async refresh(): Promise<void> {
    this.update({ entries: await this.queue.list() });
  }

  /**
   * After the browser has closed or cleared the database: writes what was there before and is not any more. An
   * entry that another tab has sent meanwhile goes again under its own key, and is carried out once.
   */
  private async writeAgain(): Promise<void> {
    try {
      const there = new Set((await this.queue.list()).map(({ id }) => id));
      for (const entry of this.state.entries.filter(({ id }) => !there.has(id)))
        await this.queue.put(entry).catch(passIfMoved);
      await this.refresh();
    } catch {
      this.update({ hindrance: "no-storage" });
    }
    this.planRetry();
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
    const willPass = hindrance !== undefined && passing.includes(hindrance);
    if (!willPass || entries.length === 0) return this.backoff.stop();
    this.backoff.start(() => void this.synchronise(true));
  }

  private async sendAll(): Promise<QueueSyncHindrance | undefined> {
    for (const { id } of await this.queue.list()) {
      const outcome = await this.sendOne(id);
      if (outcome === "unreachable" || outcome === "signed-out" || outcome === "other-account")
        return outcome;
    }
    return undefined;
  }

  /** Sends an entry as it is now: read again as often as another tab has written it in between. */
  private async sendOne(id: string): Promise<DeliveryOutcome> {
    const entry = (await this.queue.list()).find((one) => one.id === id);
    // nobody can tell whose it is, so it is sent in nobody's name
    if (!entry || entry.unowned) return "held";
    const sentInEditor = this.options.sendInEditor?.(entry);
    if (sentInEditor) {
      await sentInEditor;
      return "held";
    }
    const outcome = await deliverQueueEntry(this.queue, entry, this.options.transport);
    return outcome === "moved" ? this.sendOne(id) : outcome;
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
