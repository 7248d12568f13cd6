import { fetchSession, postCaseSave } from "../api-client.js";
import { saltHere } from "./device.js";
import { Queue } from "./queue.js";
import { askToStay, registerWorker } from "./register-worker.js";
import { sendWaiting } from "./send-waiting.js";
import type { Profile, Waiting } from "./waiting.js";

/** Why what waits was not sent: nobody answers, nobody is signed in, or somebody else is. */
export type Hindrance = "unreachable" | "signed-out" | "other-account";

/** What came of a passphrase: it opened something; it opens nothing here; or it is that of another account than is signed in. */
export type Unlocked = "unlocked" | "wrong" | "other-account";

/** A case that is open on the screen, and sends what waits of it itself. */
export interface OpenCase {
  readonly waitingId: string | undefined;
  resend(): Promise<void>;
}

/** How the work without network stands. */
export interface OfflineState {
  readonly waiting: readonly Waiting[];
  readonly sending: boolean;
  readonly hindrance?: Hindrance | undefined;
}

const shortestWait = 2000;
const longestWait = 60_000;

/** Work without network: what waits on this device, and sending it once the server answers. */
export class Offline {
  state: OfflineState = { waiting: [], sending: false };
  openCase: OpenCase | undefined;
  private queue: Queue | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private wait = shortestWait;

  constructor(private readonly changed: () => void) {
    addEventListener("online", () => {
      this.wait = shortestWait;
      void this.synchronise();
    });
  }

  /** Whether anybody set it up on this device. */
  get isSetUp(): boolean {
    return saltHere() !== undefined;
  }

  /** Who works with the passphrase that was typed; `undefined` until one was. */
  get profile(): Profile | undefined {
    return this.queue?.profile;
  }

  async setUp(passphrase: string, profile: Profile): Promise<void> {
    this.queue = await Queue.setUp(passphrase, profile);
    await Promise.all([this.refresh(), registerWorker(), askToStay()]);
  }

  /** Opens what a passphrase opens, for whoever is signed in (`account`), if it can be said who is: nobody sends in another's name. */
  async unlock(passphrase: string, account: string | undefined): Promise<Unlocked> {
    const queue = await Queue.unlock(passphrase);
    if (!queue) return "wrong";
    if (account !== undefined && account !== queue.profile.account) return "other-account";
    this.queue = queue;
    await this.refresh();
    return "unlocked";
  }

  /** What waits of a case, by its own id or by the server's. */
  waitingOf(id: string): Waiting | undefined {
    return this.state.waiting.find((one) => one.id === id || one.caseId === id);
  }

  /** Keeps a case on the device. @returns whether it lies there: not where no passphrase was typed, or where there is no room */
  async keep(waiting: Waiting): Promise<boolean> {
    if (!this.queue) return false;
    try {
      await this.queue.put(waiting);
    } catch {
      return false;
    }
    await this.refresh();
    if (waiting.unanswered) this.become({ hindrance: "unreachable" });
    this.tryAgainLater();
    return true;
  }

  /** Takes a case away that the server has confirmed whole. */
  async done(id: string): Promise<void> {
    await this.queue?.remove(id);
    await this.refresh();
  }

  private async refresh(): Promise<void> {
    this.become({ waiting: (await this.queue?.all()) ?? [] });
  }

  private become(next: Partial<OfflineState>): void {
    this.state = { ...this.state, ...next };
    this.changed();
  }

  /** Sends what waits, in order; one window at a time. What is refused stays, with the reason. `quietly`: says only what came of it. */
  async synchronise(quietly = false): Promise<void> {
    const { queue } = this;
    if (!queue) return;
    await navigator.locks.request("spean-synchronise", async () => {
      if (!quietly) this.become({ sending: true, hindrance: undefined });
      const hindrance = (await this.hindranceOf(queue)) ?? (await this.sendAll(queue));
      this.become({ sending: false, hindrance, waiting: await queue.all() });
    });
    this.tryAgainLater();
  }

  /** A network that is said to be back may not be yet, and a server comes back unsaid: as long as something waits, it is tried again. */
  private tryAgainLater(): void {
    const { hindrance, waiting } = this.state;
    clearTimeout(this.timer);
    if (hindrance !== "unreachable" || waiting.length === 0) return void (this.wait = shortestWait);
    this.timer = setTimeout(() => void this.synchronise(true), this.wait);
    this.wait = Math.min(this.wait * 2, longestWait);
  }

  private async hindranceOf({ profile }: Queue): Promise<Hindrance | undefined> {
    const reply = await fetchSession();
    if (reply.kind !== "done") return "unreachable";
    if (!reply.value.person) return "signed-out";
    return reply.value.account === profile.account ? undefined : "other-account";
  }

  private async sendAll(queue: Queue): Promise<Hindrance | undefined> {
    const { observer } = queue.profile.person;
    const sending = {
      send: postCaseSave,
      put: (waiting: Waiting) => queue.put(waiting),
      remove: (id: string) => queue.remove(id),
      observer,
      newId: () => crypto.randomUUID(),
    };
    for (const waiting of await queue.all()) {
      if (waiting.id === this.openCase?.waitingId) {
        await this.openCase.resend();
        continue;
      }
      const outcome = await sendWaiting(waiting, sending);
      if (outcome === "unreachable" || outcome === "signed-out") return outcome;
    }
    return undefined;
  }
}
