import { agencies } from "../agencies/agencies.js";
import { demonstrationAccounts } from "./accounts/demonstration-accounts.js";
import { createApp } from "./app.js";
import type { Log } from "./http/log.js";
import { listen, type Listening } from "./listen.js";
import { openSystem, type System } from "./open-system.js";
import type { Options } from "./options.js";

/** An agency's server that runs. `stop` lets requests under way finish, then closes the database. */
export interface RunningServer extends Listening {
  readonly database: "pglite" | "postgresql";
}

/** What a server needs beside its options. */
export interface ServerParts {
  readonly pageFolder: string;
  readonly log: Log;
  /** Done once the database is open, before anybody is let in. */
  readonly prepare?: (system: System) => Promise<void>;
}

/** Opens the database, brings its tables up to date and listens. @throws if either cannot be done */
export async function startServer(options: Options, { pageFolder, log, prepare }: ServerParts): Promise<RunningServer> {
  const system = await openSystem(options);
  const { database, accounts, vault, audit } = system;
  const { mode, port, address } = options;
  const agency = agencies[options.agency];
  const demonstration = mode === "demonstration" ? demonstrationAccounts : undefined;
  const app = createApp({ agency, database, accounts, vault, audit, demonstration, address, pageFolder, log, now: () => new Date() });
  const listening = await (prepare?.(system) ?? Promise.resolve())
    .then(() => listen(app, port))
    .catch(async (error: unknown) => {
      await database.close();
      throw error;
    });
  const stop = async () => {
    await listening.stop();
    await database.close();
  };
  return { address: listening.address, database: database.kind, stop };
}
