import { join } from "node:path";
import type { BackoffPolicy, CourierPartner } from "@spean/courier";
import { bothAgencies } from "../agencies/agencies.js";
import { type AgencyCode, agencyCodes, partyOfAgency } from "../agencies/agency.js";
import { fileURLToPath } from "node:url";

/** Options of an agency's server. */
export interface AgencyServerOptions {
  /** The agency that the system belongs to. */
  readonly agency: AgencyCode;
  /** `demonstration`: with published accounts and a key that it makes itself. `production`: with neither. */
  readonly mode: "demonstration" | "production";
  readonly port: number;
  /** The folder of PGlite's files, unless there is a `databaseUrl`, and of a demonstration's key. */
  readonly dataFolder: string;
  /** A PostgreSQL server's database. */
  readonly databaseUrl?: string;
  /** 32 random bytes in base64. */
  readonly key?: string;
  /** The origin that people reach the server by, over HTTPS. */
  readonly address?: string;
  /** A port of this machine for figures about the server; absent, there are none. */
  readonly metricsPort?: number;
  /** The agencies that this one refers to. */
  readonly partners?: readonly CourierPartner[];
  /** Folder of a demonstration's key directory. */
  readonly exchangeFolder?: string;
  /** Backoff between attempts at delivering a message, where not the default. */
  readonly backoff?: BackoffPolicy;
}

/** The settings, by name. An empty one counts as none. */
export type ServerEnvironment = Readonly<Record<string, string | undefined>>;

/** The settings that each agency has one of its own of. */
export const agencySettings = [
  "PORT",
  "DATABASE_URL",
  "SPEAN_KEY",
  "SPEAN_ADDRESS",
  "SPEAN_METRICS_PORT",
] as const;

const modes = ["demonstration", "production"] as const;

/** The name of a setting for one agency. */
export const agencySettingName = (setting: (typeof agencySettings)[number], agency: AgencyCode) =>
  `${setting}_${agency.toUpperCase()}`;

/** Reads a port. @throws if it is none; `name` is that of the setting */
export function readPortNumber(name: string, text: string): number {
  if (!/^\d{1,5}$/.test(text) || Number(text) > 65_535)
    throw new Error(`${name} must be a number from 0 to 65535.`);
  return Number(text);
}

function addressFrom(name: string, text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol !== "https:" || url.origin !== text)
    throw new Error(`${name} must be an origin such as https://intake.example.org.`);
  return text;
}

function modeFrom(text: string): AgencyServerOptions["mode"] {
  const mode = modes.find((one) => one === text);
  if (!mode) throw new Error("SPEAN_MODE must be demonstration or production.");
  return mode;
}

/** Folder of a demonstration's key directory, beside the agencies' own folders. */
export const demonstrationExchangeFolder = (environment: ServerEnvironment) =>
  join(environment.SPEAN_DATA || "data", "exchange");

/**
 * The other agencies, and where their inboxes are: in a demonstration on this machine; in production where
 * `SPEAN_PARTNER` says, if it does.
 */
function partnersOf(
  agency: AgencyCode,
  mode: AgencyServerOptions["mode"],
  environment: ServerEnvironment,
): CourierPartner[] {
  const { SPEAN_PARTNER: address } = environment;
  return agencyCodes
    .filter((code) => code !== agency)
    .map((code) => {
      const port = environment[agencySettingName("PORT", code)];
      const here = `http://127.0.0.1:${port ? readPortNumber(agencySettingName("PORT", code), port) : bothAgencies[code].port}`;
      const known = address
        ? addressFrom("SPEAN_PARTNER", address)
        : mode === "demonstration"
          ? here
          : undefined;
      return { party: partyOfAgency(bothAgencies[code]), ...(known !== undefined && { address: known }) };
    });
}

/**
 * Reads one agency's options from the environment: its own settings (`PORT_KH`) before the plain ones
 * (`PORT`).
 * @throws if one is wrong, or if production lacks its key or address
 */
export function readServerOptions(environment: ServerEnvironment, agency: AgencyCode): AgencyServerOptions {
  const named = (
    setting: (typeof agencySettings)[number],
  ): readonly [name: string, value: string | undefined] => {
    const own = agencySettingName(setting, agency);
    return environment[own] ? [own, environment[own]] : [setting, environment[setting]];
  };
  const [port, [, databaseUrl], [, key], address] = [
    named("PORT"),
    named("DATABASE_URL"),
    named("SPEAN_KEY"),
    named("SPEAN_ADDRESS"),
  ];
  const metrics = named("SPEAN_METRICS_PORT");
  const mode = modeFrom(environment.SPEAN_MODE || "demonstration");
  if (mode === "production" && !key)
    throw new Error("SPEAN_KEY is missing: production does not start without it.");
  if (mode === "production" && !address[1])
    throw new Error("SPEAN_ADDRESS is missing: production is reached over HTTPS only.");
  return {
    agency,
    mode,
    port: port[1] === undefined ? bothAgencies[agency].port : readPortNumber(port[0], port[1]),
    dataFolder: join(environment.SPEAN_DATA || "data", agency),
    partners: partnersOf(agency, mode, environment),
    ...(mode === "demonstration" && { exchangeFolder: demonstrationExchangeFolder(environment) }),
    ...(databaseUrl && { databaseUrl }),
    ...(key && { key }),
    ...(metrics[1] && { metricsPort: readPortNumber(metrics[0], metrics[1]) }),
    ...(address[1] && { address: addressFrom(address[0], address[1]) }),
  };
}

/** The agency that `--agency` names. @throws if it names none */
export function readAgencyOption(named: string | undefined): AgencyCode {
  const agency = agencyCodes.find((code) => code === named);
  if (!agency) throw new Error(`--agency must be ${agencyCodes.join(" or ")}.`);
  return agency;
}

/** Folder of the built page. */
export const builtPageFolder = fileURLToPath(new URL("../../dist/page", import.meta.url));
