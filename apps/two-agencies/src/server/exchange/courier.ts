import { sameParty } from "./same-party.js";
import { noteArrival } from "../referrals/note-step.js";
import { nextAttempt, patience as usual, type Patience } from "./backoff.js";
import type { ExchangeStore } from "./exchange-store.js";
import { begin, type Begun, delivered, failed, nextDue, tryAllNow } from "./outbox.js";
import { postMessage, timeout } from "./post-message.js";

/** What a courier works with. `now` is the clock. */
export interface CourierParts {
  readonly store: ExchangeStore;
  readonly now: () => Date;
  readonly patience?: Patience;
}

const atOnce = 4;
const lease = timeout + 5000;
/** Another process may have put something into the outbox: it is looked at this often at least, in milliseconds. */
const longestSleep = 30_000;
const afterTrouble = 1000;

/** Carries what is in the outbox to where it is for, and tries again what was not taken, until it is or until it was tried often enough. */
export class Courier {
  private stopped = false;
  private awake: () => void = () => {};
  private woken = false;
  private running: Promise<void> | undefined;

  constructor(private readonly parts: CourierParts) {}

  /** Begins, with everything that waits: who was killed may have held it back. */
  start(): void {
    this.running ??= this.run();
  }

  /** Says that there is something new. */
  wake(): void {
    this.woken = true;
    this.awake();
  }

  /** Lets what is under way finish. */
  async stop(): Promise<void> {
    this.stopped = true;
    this.wake();
    await this.running;
  }

  private async run(): Promise<void> {
    const { store, now } = this.parts;
    await tryAllNow(store.queries, now()).catch(() => {});
    while (!this.stopped) {
      this.woken = false;
      const carried = await this.round().catch(() => undefined);
      if (carried === undefined) await this.sleep(afterTrouble);
      else if (carried === 0) await this.sleep(await this.untilNext());
    }
  }

  private async round(): Promise<number> {
    const { store, now } = this.parts;
    const messages = await begin(store.queries, { count: atOnce, lease, now: now() });
    await Promise.all(messages.map((message) => this.carry(message)));
    return messages.length;
  }

  private async carry(message: Begun): Promise<void> {
    const { store, now, patience = usual } = this.parts;
    const partner = store.exchange.partners.find(({ party }) => sameParty(party, message.to));
    if (partner?.address === undefined)
      return failed(store.queries, message.id, { failure: "no-address", nextAt: undefined });
    const posted = await postMessage(partner.address, message.message);
    if (posted.ok && (await this.acknowledged(message, posted.reply))) return;
    const failure = posted.ok ? "reply-not-understood" : posted.failure;
    const final = !posted.ok && posted.final;
    await failed(store.queries, message.id, {
      failure,
      nextAt: final ? undefined : nextAttempt(message.attempt, now(), patience),
    });
  }

  /** An envelope is delivered once its recipient has signed that it has arrived; anything else that answers, answers nothing. */
  private async acknowledged({ id, kind }: Begun, reply: string): Promise<boolean> {
    const { store, now } = this.parts;
    const at = now();
    if (kind !== "envelope") {
      if (reply === "kept") await delivered(store.queries, id, at);
      return reply === "kept";
    }
    const keys = await store.exchange.keysAt(at);
    return keys?.ok === true && noteArrival(store, { message: reply, now: at, ...keys.value });
  }

  private async untilNext(): Promise<number> {
    const { store, now } = this.parts;
    const due = await nextDue(store.queries).catch(() => undefined);
    return due ? Math.min(longestSleep, Math.max(0, due.getTime() - now().getTime())) : longestSleep;
  }

  private async sleep(wait: number): Promise<void> {
    if (this.woken || this.stopped) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, wait);
      this.awake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
