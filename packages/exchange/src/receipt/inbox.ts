import type { Instant } from "@spean/model";
import type { OpenedEnvelope } from "../envelope/signed-document.js";
import type { ExchangeParty } from "../keys/party.js";

/**
 * A received envelope as it is stored: its content, and the receipt, to be sent again if the sender asks
 * again.
 */
export interface ReceivedEnvelope {
  readonly id: string;
  readonly sender: ExchangeParty;
  readonly digest: string;
  /** Until when a repetition has to be known as one; later it is refused as expired. */
  readonly expiresAt: Instant;
  readonly content: OpenedEnvelope;
  readonly receipt: string;
}

/**
 * Storage of received envelopes, which also detects replays. Storing and detecting are one atomic step, so
 * that no fault loses or doubles a case.
 */
export interface EnvelopeInbox {
  /**
   * Keeps what was received so that it survives a crash, unless an envelope of this sender and id is there
   * already.
   *
   * @returns whether it was new. A rejection means that it was not kept: there will be no receipt, and the
   * sender tries again
   */
  keep(received: ReceivedEnvelope): Promise<boolean>;
}

/**
 * An inbox that lasts as long as the program: for tests and trials. A system keeps its own in its database,
 * under a unique key of sender and id.
 */
export function createMemoryInbox(): EnvelopeInbox & {
  readonly received: ReadonlyMap<string, ReceivedEnvelope>;
} {
  const received = new Map<string, ReceivedEnvelope>();
  const keep = (one: ReceivedEnvelope): Promise<boolean> => {
    const key = JSON.stringify([one.sender.country, one.sender.agency, one.id]);
    if (received.has(key)) return Promise.resolve(false);
    received.set(key, one);
    return Promise.resolve(true);
  };
  return { keep, received };
}
