import type { Courier } from "@spean/courier";
import type { DatabaseQueries, KeyVault } from "@spean/store";
import type { AlteredPlace } from "@spean/store/client";
import { findAlteredAccounts } from "../accounts/account-seal.js";
import { findAlteredReferralRows } from "../referral-seals/verify-referrals.js";

/** A system that is verified. */
export interface VerifiedSystem {
  readonly queries: DatabaseQueries;
  readonly vault: KeyVault;
  readonly courier: Pick<Courier<DatabaseQueries>, "findUnsealedDirectories">;
}

/**
 * Finds the rows beside case records that the software did not write as they stand: accounts, passwords, key
 * directories, and referrals with their steps and withdrawals.
 */
export async function findAlteredAppRows({
  queries,
  vault,
  courier,
}: VerifiedSystem): Promise<AlteredPlace[]> {
  const directories = await courier.findUnsealedDirectories();
  return [
    ...(await findAlteredAccounts({ queries, vault })),
    ...directories.map((sequence): AlteredPlace => ({
      table: "exchange_directories",
      row: String(sequence),
      reason: "unsealed",
    })),
    ...(await findAlteredReferralRows({ queries, vault })),
  ];
}
