import { agencies } from "../agencies/agencies.js";
import { demonstrationAccounts } from "./accounts/demonstration-accounts.js";
import { createApp } from "./app.js";
import type { Log } from "./http/log.js";
import { listen, type Listening } from "./listen.js";
import { openSystem } from "./open-system.js";
import type { Options } from "./options.js";

/** An agency's server that runs. `stop` lets requests under way finish, then closes the database. */
export interface RunningServer extends Listening {
  readonly database: "pglite" | "postgresql";
}

/** What a server needs beside its options. */
export interface ServerParts {
  readonly pageFolder: string;
  readonly log: Log;
}

/** Opens the database, brings its tables up to date and listens. @throws if either cannot be done */
export async function startServer(options: Options, { pageFolder, log }: ServerParts): Promise<RunningServer> {
  const { database, accounts, vault, audit } = await openSystem(options);
  const { mode, port, address } = options;
  const agency = agencies[options.agency];
  const demonstration = mode === "demonstration" ? demonstrationAccounts : undefined;
  const app = createApp({ agency, database, accounts, vault, audit, demonstration, address, pageFolder, log, now: () => new Date() });
  const listening = await listen(app, port).catch(async (error: unknown) => {
    await database.close();
    throw error;
  });
  const stop = async () => {
    await listening.stop();
    await database.close();
  };
  return { address: listening.address, database: database.kind, stop };
}
