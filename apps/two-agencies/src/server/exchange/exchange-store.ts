import type { AuditWitness as Witness, StoreContext as Store } from "@spean/store";
import type { Exchange, Keys } from "./exchange.js";

/** What referrals are read from and written to: cases, and the exchange. */
export interface ExchangeStore extends Store {
  readonly exchange: Exchange;
}

/** A message on its way in, and what it is opened with. */
export interface Incoming extends Keys {
  readonly message: string;
  readonly now: Date;
}

/** A message that is taken in; `witness` writes down that it was, with what is kept of it. */
export interface Taking extends Incoming {
  readonly witness: Witness;
}
