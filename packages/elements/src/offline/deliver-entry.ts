import type { OfflineQueue, OfflineQueueEntry } from "./offline-queue.js";

/**
 * Result of one request:
 * - `confirmed`: the server has everything of the entry;
 * - `partly-confirmed`: it has the request, and `entry` is what changed since the request was made;
 * - `held`: a person has to look at `entry` first (a conflict, a refusal), which says why;
 * - `unreachable`: no answer, so the request may or may not have arrived;
 * - `signed-out`: the session had ended, and nothing was carried out.
 */
export type QueueSendResult<Entry> =
  | { readonly kind: "confirmed" | "unreachable" | "signed-out" }
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

/** State of an entry after it was tried. */
export type DeliveryOutcome = "delivered" | "held" | "unreachable" | "signed-out";

/**
 * Sends an entry until the server has confirmed all of it. Every request is written to the device with its
 * idempotency key before it is sent (write-ahead): if the page ends in between, the same request is sent
 * again, and the server carries it out once.
 */
export async function deliverQueueEntry<Entry extends OfflineQueueEntry>(
  queue: Pick<OfflineQueue<Entry>, "put" | "remove">,
  entry: Entry,
  transport: QueueTransport<Entry>,
): Promise<DeliveryOutcome> {
  const prepared = transport.prepare(entry);
  if (!prepared) return "held";
  if (prepared !== entry) await queue.put(prepared);
  const result = await transport.send(prepared);
  switch (result.kind) {
    case "confirmed":
      await queue.remove(entry.id);
      return "delivered";
    case "held":
      await queue.put(result.entry);
      return "held";
    case "partly-confirmed":
      await queue.put(result.entry);
      return deliverQueueEntry(queue, result.entry, transport);
    case "unreachable":
    case "signed-out":
      return result.kind;
  }
}
