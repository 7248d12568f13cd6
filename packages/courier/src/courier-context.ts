import type { ExchangeParty, StandardReference } from "@spean/exchange";
import type { CourierHandlers, CourierOptions, CourierPartner } from "./courier-options.js";
import type { CourierDatabase, CourierQueries } from "./database/courier-database.js";
import { KeyReader } from "./keys/key-reader.js";
import { type BackoffPolicy, defaultBackoff } from "./outbox/backoff.js";
import { type MessageTransport, postMessage } from "./outbox/post-message.js";

/** Shared by the parts of one courier: its options with their defaults, and the keys. */
export interface CourierContext<Transaction extends CourierQueries> {
  readonly database: CourierDatabase<Transaction>;
  readonly self: ExchangeParty;
  readonly partners: readonly CourierPartner[];
  readonly standard: StandardReference;
  readonly handlers: CourierHandlers<Transaction>;
  readonly keyReader: KeyReader;
  readonly clock: () => Date;
  readonly backoff: BackoffPolicy;
  readonly transport: MessageTransport;
}

/** Fills in the defaults. */
export function createContext<Transaction extends CourierQueries>(
  options: CourierOptions<Transaction>,
): CourierContext<Transaction> {
  const { clock = () => new Date(), backoff = defaultBackoff, transport = postMessage } = options;
  const { database, self, partners, standard } = options;
  return {
    database,
    self,
    partners,
    standard,
    handlers: options,
    keyReader: new KeyReader(options),
    clock,
    backoff,
    transport,
  };
}
