import { type BackoffPolicy, type Courier, type CourierPartner, openCourier } from "@spean/courier";
import { commonList } from "@spean/standard";
import type { ExchangeParty } from "@spean/exchange";
import { createKeySealing, type DatabaseQueries, type KeyVault } from "@spean/store";
import { keepEnvelope, keepWithdrawal, noteReply } from "../referrals/courier-handlers.js";
import { judgeReferralDeparture } from "../referrals/withdraw-referrals.js";
import { refreshFromFolder } from "./demonstration-directory.js";

/** Parts of an agency's courier. */
export interface AgencyCourierParts {
  readonly queries: DatabaseQueries;
  readonly vault: KeyVault;
  /** The master key; the private keys of the exchange are sealed with one derived from it. */
  readonly key: Uint8Array;
  readonly self: ExchangeParty;
  readonly partners: readonly CourierPartner[];
  /** The folder of a demonstration's key directory; in production the directory is imported. */
  readonly directoryFolder?: string | undefined;
  readonly backoff?: BackoffPolicy | undefined;
}

const { id, version, digest } = commonList;

/** Opens the courier of an agency: its envelopes become referrals, and replies become steps of them. */
export async function openAgencyCourier(parts: AgencyCourierParts): Promise<Courier<DatabaseQueries>> {
  const { queries, vault, key, self, partners, directoryFolder, backoff } = parts;
  const courier: Courier<DatabaseQueries> = await openCourier<DatabaseQueries>({
    database: queries,
    self,
    partners,
    standard: { id, version, digest },
    sealing: createKeySealing(key),
    onEnvelope: (transaction, envelope) => keepEnvelope({ queries: transaction, vault }, envelope),
    onReply: (transaction, reply) => noteReply({ queries: transaction, vault }, reply),
    onWithdrawal: (transaction, notice) => keepWithdrawal({ queries: transaction, vault }, notice),
    judgeDeparture: (transaction, message) =>
      judgeReferralDeparture({ queries: transaction, vault, courier }, message, new Date()),
    ...(directoryFolder !== undefined && { refreshDirectory: refreshFromFolder(directoryFolder) }),
    ...(backoff && { backoff }),
  });
  return courier;
}
