import type { CourierContext } from "../courier-context.js";
import type { CourierResult } from "../courier-refusal.js";
import type { CourierQueries } from "../database/courier-database.js";
import { transactOrRefuse } from "../database/transact-or-refuse.js";
import { handleRecipientReply } from "../inbox/handle-reply.js";
import { readAnswerReply } from "../inbox/read-reply.js";
import { plainInboxReply } from "../inbox/receive-message.js";
import { nextAttemptAt } from "./backoff.js";
import { departMessage } from "./depart.js";
import {
  type DeliveryAttempt,
  expireDeliveryLeases,
  leaseDueMessages,
  markMessageDelivered,
  readNextDue,
  recordDeliveryFailure,
} from "./outbox.js";
import { requestTimeoutMs } from "./post-message.js";

const concurrency = 4;
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
      const attempted = await this.runRound().catch(() => undefined);
      if (attempted === undefined) await this.sleep(pauseAfterError);
      else if (attempted === 0) await this.sleep(await this.timeUntilDue());
    }
  }

  /** @returns how many messages were attempted */
  private async runRound(): Promise<number> {
    const { database, clock } = this.context;
    const messages = await leaseDueMessages(database, { count: concurrency, lease, now: clock() });
    await Promise.all(messages.map((message) => this.deliver(message)));
    return messages.length;
  }

  private async deliver(attempt: DeliveryAttempt): Promise<void> {
    const { database, partners, transport, clock, backoff } = this.context;
    const partner = partners.find(
      ({ party }) => party.agency === attempt.to.agency && party.country === attempt.to.country,
    );
    if (partner?.address === undefined)
      return recordDeliveryFailure(database, attempt.id, { failure: "no-address", nextAt: undefined });
    if (!(await departMessage(this.context, attempt.id))) return;
    const sent = await transport(partner.address, attempt.message);
    if (sent.ok && (await this.acknowledge(attempt, sent.reply))) return;
    const failure = sent.ok ? "reply-not-understood" : sent.failure;
    const final = !sent.ok && sent.final;
    const nextAt = final ? undefined : nextAttemptAt(attempt.attempt, clock(), backoff);
    await recordDeliveryFailure(database, attempt.id, { failure, nextAt });
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

  private async timeUntilDue(): Promise<number> {
    const { database, clock } = this.context;
    const due = await readNextDue(database).catch(() => undefined);
    return due ? Math.min(pollInterval, Math.max(0, due.getTime() - clock().getTime())) : pollInterval;
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
