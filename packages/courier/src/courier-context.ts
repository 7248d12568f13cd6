import type { ExchangeParty, StandardReference } from "@spean/exchange";
import type { CourierHandlers, CourierOptions, CourierPartner } from "./courier-options.js";
import type { CourierDatabase, CourierQueries } from "./database/courier-database.js";
import { defaultSenderQuota, type SenderQuota } from "./inbox/sender-quota.js";
import { KeyMaterialReader } from "./keys/key-reader.js";
import type { PrivateKeySealing } from "./keys/own-keys.js";
import { type BackoffPolicy, defaultBackoffPolicy } from "./outbox/backoff.js";
import { type MessageTransport, postMessageOverHttp } from "./outbox/post-message.js";

/** Shared by the parts of one courier: its options with their defaults, and the keys. */
export interface CourierContext<Transaction extends CourierQueries> {
  readonly database: CourierDatabase<Transaction>;
  readonly self: ExchangeParty;
  readonly partners: readonly CourierPartner[];
  readonly standard: StandardReference;
  readonly handlers: CourierHandlers<Transaction>;
  readonly keyReader: KeyMaterialReader;
  /** Encryption at rest of private keys, which also seals the key directory. */
  readonly sealing: PrivateKeySealing;
  readonly clock: () => Date;
  readonly backoff: BackoffPolicy;
  readonly transport: MessageTransport;
  readonly senderQuota: SenderQuota;
}

/** Fills in the defaults. */
export function createCourierContext<Transaction extends CourierQueries>(
  options: CourierOptions<Transaction>,
): CourierContext<Transaction> {
  const {
    clock = () => new Date(),
    backoff = defaultBackoffPolicy,
    transport = postMessageOverHttp,
    senderQuota = defaultSenderQuota,
  } = options;
  const { database, self, partners, standard, sealing } = options;
  return {
    database,
    self,
    partners,
    standard,
    handlers: options,
    keyReader: new KeyMaterialReader(options),
    sealing,
    clock,
    backoff,
    transport,
    senderQuota,
  };
}
