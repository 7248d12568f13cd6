import { DraftError } from "../drafts/draft-error.js";
import type { OfflineQueue, OfflineQueueEntry } from "./offline-queue.js";

/**
 * Result of one request:
 * - `confirmed`: the server has everything of the entry;
 * - `partly-confirmed`: it has the request, and `entry` is what changed since the request was made;
 * - `held`: a person has to look at `entry` first (a conflict, a refusal), which says why;
 * - `unreachable`: no answer, so the request may or may not have arrived;
 * - `signed-out`, `other-account`: the session had ended, or is another account's, and nothing was carried out.
 */
export type QueueSendResult<Entry> =
  | { readonly kind: "confirmed" | "unreachable" | "signed-out" | "other-account" }
  | { readonly kind: "partly-confirmed" | "held"; readonly entry: Entry };

/** Transport of the host: turns an entry into a request of its own server. */
export interface QueueTransport<Entry> {
  /**
   * The entry with the request written into it, idempotency key included. The same object where it already
   * holds a request without an answer; `undefined` where nothing can be sent before a person has decided.
   */
  prepare(entry: Entry): Entry | undefined;
  /** Sends the request that an entry holds. Never rejects because of the network: that is `unreachable`. */
  send(entry: Entry): Promise<QueueSendResult<Entry>>;
}

/** State of an entry after it was tried. `moved`: another tab has written it meanwhile, so it is to be read again. */
export type DeliveryOutcome = "delivered" | "held" | "moved" | "unreachable" | "signed-out" | "other-account";

/** The queue, as far as sending needs it. */
type SendingQueue<Entry extends OfflineQueueEntry> = Pick<OfflineQueue<Entry>, "put" | "remove">;

async function sendUntilConfirmed<Entry extends OfflineQueueEntry>(
  queue: SendingQueue<Entry>,
  entry: Entry,
  transport: QueueTransport<Entry>,
): Promise<DeliveryOutcome> {
  const made = transport.prepare(entry);
  if (!made) return "held";
  let prepared = made;
  if (made !== entry) prepared = await queue.put(made);
  const result = await transport.send(prepared);
  switch (result.kind) {
    case "confirmed":
      return (await queue.remove(prepared)) ? "delivered" : "moved";
    case "held":
      await queue.put({ ...result.entry, revision: prepared.revision });
      return "held";
    case "partly-confirmed":
      return sendUntilConfirmed(
        queue,
        await queue.put({ ...result.entry, revision: prepared.revision }),
        transport,
      );
    case "unreachable":
    case "signed-out":
    case "other-account":
      return result.kind;
  }
}

/**
 * Sends an entry until the server has confirmed all of it. Every request is written to the device with its
 * idempotency key before it is sent (write-ahead): if the page ends in between, the same request is sent
 * again, and the server carries it out once. What another tab has written into the entry meanwhile stays.
 */
export async function deliverQueueEntry<Entry extends OfflineQueueEntry>(
  queue: SendingQueue<Entry>,
  entry: Entry,
  transport: QueueTransport<Entry>,
): Promise<DeliveryOutcome> {
  return sendUntilConfirmed(queue, entry, transport).catch((error: unknown) => {
    if (error instanceof DraftError && error.code === "moved") return "moved" as const;
    throw error;
  });
}
