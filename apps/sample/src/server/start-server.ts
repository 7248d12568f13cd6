import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { serve } from "@hono/node-server";
import { demonstrationAccounts } from "./accounts/demonstration-accounts.js";
import { createApp } from "./app.js";
import type { Log } from "./http/log.js";
import { openSystem } from "./open-system.js";
import type { Options } from "./options.js";

/** A server that runs. `stop` lets requests under way finish, then closes the database. */
export interface RunningServer {
  readonly address: string;
  readonly database: "pglite" | "postgresql";
  stop(): Promise<void>;
}

/** What a server needs beside its options. */
export interface ServerParts {
  readonly pageFolder: string;
  readonly log: Log;
}

/** What comes from elsewhere comes through a proxy on this machine, over HTTPS: no option changes this. */
const hostname = "127.0.0.1";

const closed = (server: Server) =>
  new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
  });

/** Opens the database, brings its tables up to date and listens. @throws if either cannot be done */
export async function startServer(options: Options, { pageFolder, log }: ServerParts): Promise<RunningServer> {
  const { database, accounts, vault } = await openSystem(options);
  const { mode, port, address } = options;
  const demonstration = mode === "demonstration" ? demonstrationAccounts : undefined;
  const app = createApp({ database, accounts, vault, demonstration, address, pageFolder, log, now: () => new Date() });
  const server = serve({ fetch: app.fetch, hostname, port }) as Server;
  try {
    await new Promise<void>((resolve, reject) => server.once("listening", resolve).once("error", reject));
  } catch (error) {
    await database.close();
    throw error;
  }
  const stop = async () => {
    await closed(server);
    await database.close();
  };
  return { address: `http://${hostname}:${(server.address() as AddressInfo).port}/`, database: database.kind, stop };
}
