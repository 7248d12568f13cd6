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

/** What a database from before is bound with. */
export interface OlderSystemBinding {
  readonly queries: DatabaseQueries;
  readonly vault: KeyVault;
  readonly audit: AuditLog;
  /** The master key. */
  readonly key: Uint8Array;
}

/**
 * Binds a database from before there were seals to its key: cases, accounts and key directories, once, in one
 * transaction, with an entry in the audit log.
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
      return { ...accounts, directories: await sealOlderDirectories(transaction, createKeySealing(key)) };
    },
  });
  return wereInClear;
}
