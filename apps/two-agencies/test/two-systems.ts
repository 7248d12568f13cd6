import { mkdtemp, rm } from "node:fs/promises";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BackoffPolicy } from "@spean/courier";
import { bothAgencies } from "../src/agencies/agencies.js";
import { type AgencyCode, agencyCodes, partyOfAgency } from "../src/agencies/agency.js";
import { makeDemonstrationDirectory } from "../src/server/exchange/demonstration-directory.js";
import type { AgencyServerOptions } from "../src/server/options.js";
import {
  type RunningAgencyServer,
  type AgencyServerParts,
  startAgencyServer,
} from "../src/server/start-server.js";
import type { DatabaseKind, TestDatabase } from "./databases.js";

/** Soon, so that tests need not wait; often, so that nothing is given up in one. */
const quickBackoff: BackoffPolicy = { firstDelay: 50, longestDelay: 200, attempts: 1000 };

/** A port that nobody listens on. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Both agencies' systems: how each is started, and what they share. */
export interface TwoSystems {
  readonly options: Readonly<Record<AgencyCode, AgencyServerOptions>>;
  readonly folder: string;
  /** Signs the key directory of those that run. */
  introduce(...servers: readonly Pick<RunningAgencyServer, "entry">[]): Promise<void>;
  drop(): Promise<void>;
}

/** Makes a database for each agency, and says to each where the other is. Nothing runs yet. */
export async function twoSystems(
  kinds: DatabaseKind | Readonly<Record<AgencyCode, DatabaseKind>>,
): Promise<TwoSystems> {
  const folder = await mkdtemp(join(tmpdir(), "spean-test-"));
  const ports = { kh: await freePort(), th: await freePort() };
  const databases: TestDatabase[] = [];
  const optionsOf = async (agency: AgencyCode): Promise<AgencyServerOptions> => {
    const database = await ("kind" in kinds ? kinds : kinds[agency]).create();
    databases.push(database);
    const partners = agencyCodes
      .filter((code) => code !== agency)
      .map((code) => ({
        party: partyOfAgency(bothAgencies[code]),
        address: `http://127.0.0.1:${ports[code]}`,
      }));
    return {
      ...database.options,
      agency,
      port: ports[agency],
      partners,
      exchangeFolder: folder,
      backoff: quickBackoff,
    };
  };
  const options = { kh: await optionsOf("kh"), th: await optionsOf("th") };
  const drop = async () => {
    await Promise.all(databases.map((database) => database.drop()));
    await rm(folder, { recursive: true, force: true });
  };
  const introduce = (...servers: readonly Pick<RunningAgencyServer, "entry">[]) =>
    makeDemonstrationDirectory(
      folder,
      servers.map(({ entry }) => entry),
      new Date(),
    );
  return { options, folder, introduce, drop };
}

/** Starts an agency's system within this process. */
export const startHere = (
  options: AgencyServerOptions,
  parts: Pick<AgencyServerParts, "pageFolder" | "log"> = { pageFolder: import.meta.dirname, log: () => {} },
): Promise<RunningAgencyServer> => startAgencyServer(options, parts);
