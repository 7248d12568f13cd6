import type { KeyDirectoryMember } from "@spean/courier";
import { Hono } from "hono";
import { bothAgencies } from "../agencies/agencies.js";
import { demonstrationAccounts } from "./accounts/demonstration-accounts.js";
import { createAgencyApp } from "./app.js";
import { hostHeaderGuard } from "./http/host-header-guard.js";
import { createServerMetrics } from "./http/server-metrics.js";
import type { FailureLog } from "./http/failure-log.js";
import { listenOnPort, type HttpListener } from "./listen.js";
import { openAgencySystem, type AgencySystem } from "./open-system.js";
import type { AgencyServerOptions } from "./options.js";

/** An agency's server that runs. `stop` lets requests under way finish, then closes the database. */
export interface RunningAgencyServer extends HttpListener {
  /** Address of the metrics, if they are enabled. */
  readonly metrics?: string;
  readonly database: "pglite" | "postgresql";
  /** Its public keys, for the key directory. */
  readonly entry: KeyDirectoryMember;
}

/** Parts of a server other than its options. */
export interface AgencyServerParts {
  readonly pageFolder: string;
  readonly log: FailureLog;
  /** Done once the database is open, before anybody is let in. */
  readonly prepare?: (system: AgencySystem) => Promise<void>;
}

/** Opens the database, brings its tables up to date and listens. @throws if either cannot be done */
export async function startAgencyServer(
  options: AgencyServerOptions,
  { pageFolder, log, prepare }: AgencyServerParts,
): Promise<RunningAgencyServer> {
  const system = await openAgencySystem(options);
  const { database, accounts, vault, audit, strangers, courier } = system;
  const { mode, port, address, metricsPort } = options;
  const agency = bothAgencies[options.agency];
  const demonstration = mode === "demonstration" ? demonstrationAccounts : undefined;
  const { app: served, measure } = createServerMetrics();
  const figures = new Hono().use(hostHeaderGuard(undefined)).route("/", served);
  const now = () => new Date();
  const app = createAgencyApp({
    measure,
    agency,
    database,
    accounts,
    vault,
    audit,
    strangers,
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
    await strangers.flush().catch(() => {});
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
): Promise<readonly [HttpListener, HttpListener?]> {
  const own = await listenOnPort(server.app, server.port);
  if (!figures) return [own];
  try {
    return [own, await listenOnPort(figures.app, figures.port)];
  } catch (error) {
    await own.stop();
    throw error;
  }
}
