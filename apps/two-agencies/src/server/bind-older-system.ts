import { sealOlderDirectories } from "@spean/courier";
import {
  type AuditLog,
  bindOlderDatabase,
  createKeySealing,
  type DatabaseQueries,
  type KeyVault,
} from "@spean/store";
import { bindOlderAccounts } from "./accounts/account-seal.js";
import { sealOlderAccounts } from "./accounts/sealed-account.js";
import { bindOlderReferrals, bindReferralsLater } from "./referral-seals/bind-older-referrals.js";

/** What a database from before is bound with. */
export interface OlderSystemBinding {
  readonly queries: DatabaseQueries;
  readonly vault: KeyVault;
  readonly audit: AuditLog;
  /** The master key. */
  readonly key: Uint8Array;
}

/**
 * Binds a database from before there were seals to its key: cases, accounts, key directories and referrals, once,
 * in one transaction, with an entry in the audit log; one that was bound before referrals had seals, its referrals.
 *
 * @returns whether accounts were in clear until now: what was lies in the table's file until that is written anew
 * @throws if the database was bound before and does not say so any more
 */
export async function bindOlderSystem({ queries, vault, audit, key }: OlderSystemBinding): Promise<boolean> {
  let wereInClear = false;
  await bindOlderDatabase(queries, {
    vault,
    audit,
    bindMore: async (transaction) => {
      wereInClear = await sealOlderAccounts(transaction, vault);
      const accounts = await bindOlderAccounts(transaction, vault);
      const directories = await sealOlderDirectories(transaction, createKeySealing(key));
      const referrals = await bindOlderReferrals({ queries: transaction, vault });
      return { ...accounts, directories, ...referrals };
    },
  });
  await bindReferralsLater({ queries, vault, audit });
  return wereInClear;
}
