import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { bothAgencies } from "../agencies/agencies.js";
import { type AgencyCode, agencyCodes } from "../agencies/agency.js";
import { makeDemonstrationDirectory } from "./exchange/demonstration-directory.js";
import {
  agencySettings,
  type ServerEnvironment,
  demonstrationExchangeFolder,
  readPortNumber,
  agencySettingName,
  builtPageFolder,
} from "./options.js";
import { startLandingServer } from "./landing/start-landing.js";
import type { AgencyReadyMessage } from "./run-one.js";
import { stopOnSignals } from "./stop-on-signals.js";

const run = fileURLToPath(new URL("../../run.mjs", import.meta.url));
const landingPort = "3000";

/** An agency's system as a process of its own, so that it can die without the other's. */
interface Agent {
  readonly agency: AgencyCode;
  readonly process: ChildProcess;
  readonly address: string;
  readonly entry: AgencyReadyMessage["entry"];
}

/** Refuses settings that both agencies would share, since each has its own. */
function refuseShared(environment: ServerEnvironment): void {
  if (environment.SPEAN_MODE === "production")
    throw new Error("Production is for one agency: add --agency kh or --agency th.");
  for (const setting of agencySettings)
    if (setting !== "PORT" && environment[setting])
      throw new Error(
        `${setting} is one agency's: set ${agencyCodes.map((code) => agencySettingName(setting, code)).join(" and ")}, or start one with --agency.`,
      );
}

/** Starts an agency's process. @throws if it ends before it listens; what was at fault it has printed */
async function startAgent(agency: AgencyCode, environment: ServerEnvironment): Promise<Agent> {
  const child = fork(run, ["--agency", agency], {
    env: { ...environment, PORT: environment[agencySettingName("PORT", agency)] || undefined },
  });
  const ready = once(child, "message") as Promise<[AgencyReadyMessage]>;
  const ended = once(child, "exit").then(() => {
    throw new Error(`${bothAgencies[agency].name.en} did not start.`);
  });
  const [{ address, entry }] = await Promise.race([ready, ended]);
  ended.catch(() => {});
  return { agency, process: child, address, entry };
}

const runs = ({ process: { exitCode, signalCode } }: Agent) => exitCode === null && signalCode === null;

async function stopAgent(agent: Agent): Promise<void> {
  if (!runs(agent)) return;
  const exited = once(agent.process, "exit");
  agent.process.kill("SIGTERM");
  await exited;
}

/**
 * Says that an agency's process has ended, and how it is started again; when none is left, there is nothing
 * to lead to.
 */
function watch(agent: Agent, agents: readonly Agent[]): void {
  agent.process.once("exit", (code, signal) => {
    console.error(
      `${bothAgencies[agent.agency].name.en} has ended (${signal ?? code}). Start it again with: npm start -- --agency ${agent.agency}`,
    );
    if (!agents.some(runs)) process.exit(1);
  });
}

/** Runs both agencies' systems and the page that leads to them, until it is told to stop. */
export async function runBothAgencies(environment: ServerEnvironment): Promise<void> {
  refuseShared(environment);
  const port = readPortNumber("PORT", environment.PORT || landingPort);
  const started = await Promise.allSettled(agencyCodes.map((agency) => startAgent(agency, environment)));
  const agents = started.flatMap((one) => (one.status === "fulfilled" ? [one.value] : []));
  const stopAll = async () => void (await Promise.all(agents.map(stopAgent)));
  const failed = started.find((one) => one.status === "rejected");
  if (failed) {
    await stopAll();
    throw failed.reason as Error;
  }
  const landing = await startLandingServer({ agents, port, pageFolder: builtPageFolder }).catch(
    async (error: unknown) => {
      await stopAll();
      throw error;
    },
  );
  await makeDemonstrationDirectory(
    demonstrationExchangeFolder(environment),
    agents.map(({ entry }) => entry),
    new Date(),
  );
  for (const agent of agents) watch(agent, agents);
  console.log(
    `Both: ${landing.address} Demonstration data only: anybody knows the accounts. Ctrl+C stops everything.`,
  );
  stopOnSignals(async () => {
    for (const agent of agents) agent.process.removeAllListeners("exit");
    await Promise.all([landing.stop(), stopAll()]);
  });
}
