import type { DirectoryMember } from "@spean/courier";
import type { Hono } from "hono";
import { agencies } from "../agencies/agencies.js";
import { demonstrationAccounts } from "./accounts/demonstration-accounts.js";
import { createApp } from "./app.js";
import { createMetrics } from "./http/metrics.js";
import type { Log } from "./http/log.js";
import { listen, type Listening } from "./listen.js";
import { openSystem, type System } from "./open-system.js";
import type { Options } from "./options.js";

/** An agency's server that runs. `stop` lets requests under way finish, then closes the database. */
export interface RunningServer extends Listening {
  /** Where its figures are, if they are asked for. */
  readonly metrics?: string;
  readonly database: "pglite" | "postgresql";
  /** Its public keys, for the key directory. */
  readonly entry: DirectoryMember;
}

/** What a server needs beside its options. */
export interface ServerParts {
  readonly pageFolder: string;
  readonly log: Log;
  /** Done once the database is open, before anybody is let in. */
  readonly prepare?: (system: System) => Promise<void>;
}

/** Opens the database, brings its tables up to date and listens. @throws if either cannot be done */
export async function startServer(
  options: Options,
  { pageFolder, log, prepare }: ServerParts,
): Promise<RunningServer> {
  const system = await openSystem(options);
  const { database, accounts, vault, audit, courier } = system;
  const { mode, port, address, metricsPort } = options;
  const agency = agencies[options.agency];
  const demonstration = mode === "demonstration" ? demonstrationAccounts : undefined;
  const { app: figures, measure } = createMetrics();
  const now = () => new Date();
  const app = createApp({
    measure,
    agency,
    database,
    accounts,
    vault,
    audit,
    courier,
    demonstration,
    address,
    pageFolder,
    log,
    now,
  });
  const [own, figuresAt] = await (prepare?.(system) ?? Promise.resolve())
    .then(() =>
      listenBoth({ app, port }, metricsPort === undefined ? undefined : { app: figures, port: metricsPort }),
    )
    .catch(async (error: unknown) => {
      await database.close();
      throw error;
    });
  courier.start();
  const stop = async () => {
    await Promise.all([own.stop(), figuresAt?.stop(), courier.stop()]);
    await database.close();
  };
  const entry = await courier.readDirectoryMember();
  return {
    address: own.address,
    entry,
    ...(figuresAt && { metrics: `${figuresAt.address}metrics` }),
    database: database.kind,
    stop,
  };
}

interface ToListen {
  readonly app: Hono;
  readonly port: number;
}

/** Listens with the server, and with its figures where they are asked for: with both or with none. */
async function listenBoth(
  server: ToListen,
  figures: ToListen | undefined,
): Promise<readonly [Listening, Listening?]> {
  const own = await listen(server.app, server.port);
  if (!figures) return [own];
  try {
    return [own, await listen(figures.app, figures.port)];
  } catch (error) {
    await own.stop();
    throw error;
  }
}
