import type { CourierContext } from "../courier-context.js";
import type { CourierResult } from "../courier-refusal.js";
import type { CourierQueries } from "../database/courier-database.js";
import { transactOrRefuse } from "../database/transact-or-refuse.js";
import { handleRecipientReply } from "../inbox/handle-reply.js";
import { readAnswerReply } from "../inbox/read-reply.js";
import { plainInboxReply } from "../inbox/verified-message.js";
import { nextAttemptAt } from "./backoff.js";
import { departMessage } from "./depart.js";
import { listDueRecipients } from "./due-recipients.js";
import {
  type DeliveryAttempt,
  expireDeliveryLeases,
  leaseDueMessages,
  markMessageDelivered,
  recordDeliveryFailure,
} from "./outbox.js";
import { requestTimeoutMs } from "./post-message.js";
import { RecipientLanes } from "./recipient-lanes.js";

/** Attempts under way to one recipient at most. */
const placesPerRecipient = 4;
/** Longer than a request may take, so that no message is leased twice while it is being sent. */
const lease = requestTimeoutMs + 5000;
/** Another process may have written to the outbox: it is polled this often at least, in milliseconds. */
const pollInterval = 30_000;
const pauseAfterError = 1000;

/**
 * Delivers what is in the outbox, and retries with backoff until it is acknowledged or becomes a dead letter.
 */
export class DeliveryLoop<Transaction extends CourierQueries> {
  private stopped = false;
  private woken = false;
  private endSleep: () => void = () => {};
  private running: Promise<void> | undefined;
  private readonly lanes = new RecipientLanes(placesPerRecipient);

  /** @param context what this courier's parts share */
  constructor(private readonly context: CourierContext<Transaction>) {}

  /** Starts with everything that waits: a process that was killed may have held a lease. */
  start(): void {
    this.running ??= this.run();
  }

  /** Ends the sleep between rounds: there is something new in the outbox. */
  wake(): void {
    this.woken = true;
    this.endSleep();
  }

  /** Finishes the attempts under way, then stops for good. */
  async stop(): Promise<void> {
    this.stopped = true;
    this.wake();
    await this.running;
  }

  private async run(): Promise<void> {
    const { database, clock } = this.context;
    await expireDeliveryLeases(database, clock()).catch(() => {});
    while (!this.stopped) {
      this.woken = false;
      await this.sleep(await this.beginDue().catch(() => pauseAfterError));
    }
    await this.lanes.allOver();
  }

  /**
   * Begins an attempt at whatever is due, as far as its recipient has a place. An attempt that is over wakes
   * the loop, so that the next of its recipient begins.
   *
   * @returns how long nothing else is due, in milliseconds
   */
  private async beginDue(): Promise<number> {
    const { database, clock } = this.context;
    let pause = pollInterval;
    for (const { to, dueAt } of await listDueRecipients(database)) {
      const [now, count] = [clock(), this.lanes.freePlaces(to)];
      if (count <= 0) continue;
      const wait = dueAt.getTime() - now.getTime();
      if (wait > 0) {
        pause = Math.min(pause, wait);
        continue;
      }
      const messages = await leaseDueMessages(database, { to, count, lease, now });
      for (const message of messages) this.lanes.begin(to, this.attempt(message));
      // another process was quicker
      if (messages.length === 0) pause = Math.min(pause, pauseAfterError);
    }
    return pause;
  }

  /** Makes one attempt. Whatever goes wrong in it is a failed attempt, and never rejects. */
  private async attempt(attempt: DeliveryAttempt): Promise<void> {
    await this.deliver(attempt)
      .catch(() => this.noteFailure(attempt, { failure: "failed-here", final: false }))
      // the database is gone: the lease runs out, and the message is sent again
      .catch(() => {});
    this.wake();
  }

  private noteFailure(
    { id, attempt }: DeliveryAttempt,
    { failure, final }: { readonly failure: string; readonly final: boolean },
  ): Promise<void> {
    const { database, clock, backoff } = this.context;
    const nextAt = final ? undefined : nextAttemptAt(attempt, clock(), backoff);
    return recordDeliveryFailure(database, id, { failure, nextAt });
  }

  private async deliver(attempt: DeliveryAttempt): Promise<void> {
    const { partners, transport } = this.context;
    const partner = partners.find(
      ({ party }) => party.agency === attempt.to.agency && party.country === attempt.to.country,
    );
    if (partner?.address === undefined)
      return this.noteFailure(attempt, { failure: "no-address", final: true });
    if (!(await departMessage(this.context, attempt.id))) return;
    const sent = await transport(partner.address, attempt.message);
    if (sent.ok && (await this.acknowledge(attempt, sent.reply))) return;
    await this.noteFailure(attempt, sent.ok ? { failure: "reply-not-understood", final: false } : sent);
  }

  /**
   * An envelope is delivered once its recipient has signed that it arrived, whatever else the address
   * answers.
   *
   * @returns `false` if the reply is not that
   */
  private async acknowledge({ id, kind }: DeliveryAttempt, reply: string): Promise<boolean> {
    const { database, clock } = this.context;
    const now = clock();
    if (kind !== "envelope") {
      if (reply === plainInboxReply) await markMessageDelivered(database, id, now);
      return reply === plainInboxReply;
    }
    return this.acknowledgeEnvelope(id, reply, now);
  }

  private async acknowledgeEnvelope(id: string, message: string, now: Date): Promise<boolean> {
    const { database, keyReader } = this.context;
    const keys = await keyReader.readKeys(now);
    if (!keys.ok) return false;
    const read = await readAnswerReply(database, { message, now, ...keys.value });
    if (!read.ok || read.value.status !== "arrived" || read.value.message !== id) return false;
    const noted = await transactOrRefuse(database, async (transaction): Promise<CourierResult<void>> => {
      const refusal = await handleRecipientReply(this.context, transaction, { reply: read.value, now });
      return refusal ? { ok: false, refusal } : { ok: true, value: undefined };
    });
    return noted.ok;
  }

  private async sleep(duration: number): Promise<void> {
    if (this.woken || this.stopped) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, duration);
      this.endSleep = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
