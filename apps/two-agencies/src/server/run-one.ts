import type { KeyDirectoryMember } from "@spean/courier";
import { bothAgencies } from "../agencies/agencies.js";
import type { AgencyCode } from "../agencies/agency.js";
import { loadOlderRows } from "./older/older-rows.js";
import { type ServerEnvironment, readServerOptions, builtPageFolder } from "./options.js";
import { startAgencyServer } from "./start-server.js";
import { stopOnSignals } from "./stop-on-signals.js";

/** Message over IPC from an agency's process to the supervisor once it listens. */
export interface AgencyReadyMessage {
  readonly address: string;
  readonly entry: KeyDirectoryMember;
}

/**
 * Runs one agency's system until it is told to stop; where another process started it, until that one is gone
 * too.
 */
export async function runOneAgency(agency: AgencyCode, environment: ServerEnvironment): Promise<void> {
  const options = readServerOptions(environment, agency);
  const server = await startAgencyServer(options, {
    pageFolder: builtPageFolder,
    log: (line) => console.error(JSON.stringify(line)),
    ...(options.mode === "demonstration" && {
      prepare: ({ database }) => loadOlderRows(database.queries, agency),
    }),
  });
  const note =
    options.mode === "demonstration" ? " Demonstration data only: anybody knows its accounts." : "";
  const ready: AgencyReadyMessage = { address: server.address, entry: server.entry };
  if (process.send) process.send(ready);
  console.log(
    `${bothAgencies[agency].name.en}: ${server.address} (${server.database}).${process.send ? "" : `${note} Ctrl+C stops it.`}`,
  );
  stopOnSignals(server.stop, (end) => void process.once("disconnect", end));
}
