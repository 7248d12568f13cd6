import type { Courier } from "@spean/courier";
import {
  AuditLog,
  checkMasterKey,
  type DatabaseHandle,
  type DatabaseQueries,
  deriveKeyForPurpose,
  forgetDeletedRows,
  KeyVault,
  parseMasterKey,
  readOrCreateKey,
} from "@spean/store";
import { bothAgencies } from "../agencies/agencies.js";
import { partyOfAgency } from "../agencies/agency.js";
import { AccountService } from "./accounts/account-service.js";
import { addDemonstrationAccounts, refuseDemonstrationAccounts } from "./accounts/demonstration-accounts.js";
import { bindOlderSystem } from "./bind-older-system.js";
import { updateTakenAwayList } from "./backup/taken-away-list.js";
import { StrangerTally } from "./audit/stranger-tally.js";
import { openSystemDatabase } from "./database/open-system-database.js";
import { openAgencyCourier } from "./exchange/open-agency-courier.js";
import type { AgencyServerOptions } from "./options.js";
import { join } from "node:path";

/** Everything behind the HTTP server and the commands: database, case store, accounts, courier. */
export interface AgencySystem {
  readonly database: DatabaseHandle;
  readonly accounts: AccountService;
  readonly vault: KeyVault;
  readonly audit: AuditLog;
  readonly strangers: StrangerTally;
  readonly courier: Courier<DatabaseQueries>;
}

/**
 * Reads the key, opens the database, and in a demonstration sees to its accounts.
 * @throws if one of them cannot be done
 */
export async function openAgencySystem(options: AgencyServerOptions): Promise<AgencySystem> {
  const { mode } = options;
  const key = await readMasterKey(options);
  const database = await openSystemDatabase(options);
  const agency = bothAgencies[options.agency];
  const vault = new KeyVault(key);
  const audit = new AuditLog(database.queries, vault);
  const accounts = new AccountService({
    queries: database.queries,
    vault,
    audit,
    key: deriveKeyForPurpose(key, "session"),
    secure: mode === "production",
    agency,
    afterChange: () => updateTakenAwayList({ database, vault }, options),
  });
  try {
    await checkMasterKey(database.queries, key, "SPEAN_KEY");
    const wereInClear = await bindOlderSystem({ queries: database.queries, vault, audit, key });
    if (wereInClear) await forgetDeletedRows(database, ["people"]);
    await (mode === "demonstration"
      ? addDemonstrationAccounts(accounts)
      : refuseDemonstrationAccounts(accounts));
    await updateTakenAwayList({ database, vault }, options);
  } catch (error) {
    await database.close();
    throw error;
  }
  const courier = await openAgencyCourier({
    queries: database.queries,
    vault,
    key,
    self: partyOfAgency(agency),
    partners: options.partners ?? [],
    directoryFolder: options.exchangeFolder,
    backoff: options.backoff,
  });
  return { database, accounts, vault, audit, strangers: new StrangerTally(audit), courier };
}

/**
 * The master key: the environment's, or in a demonstration one that it makes for itself.
 * @throws in production without one
 */
export async function readMasterKey({ mode, key, dataFolder }: AgencyServerOptions): Promise<Buffer> {
  if (key !== undefined) return parseMasterKey(key, "SPEAN_KEY");
  if (mode === "production") throw new Error("SPEAN_KEY is missing: production does not start without it.");
  return readOrCreateKey(join(dataFolder, "key"));
}
