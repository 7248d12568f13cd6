/** How the server is to run. */
export interface Options {
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
}

/** What `--help` prints. */
export const help = `The sample app: an agency's intake page. Without settings it is a demonstration, with accounts that everybody knows.

Usage: npm start [-- --help]

It listens on 127.0.0.1 alone, and takes its settings from the environment:
  PORT           the port (3000)
  SPEAN_DATA     the folder for the embedded database and a demonstration's key (data)
  DATABASE_URL   a PostgreSQL server's database, instead of the embedded one
  SPEAN_MODE     demonstration (as it is without), or production: no accounts but those that were added, no start without the two below
  SPEAN_KEY      32 random bytes in base64 (openssl rand -base64 32); kept apart from the data
  SPEAN_ADDRESS  where people reach it over HTTPS, through a proxy on this machine (https://intake.example.org)
`;

const modes = ["demonstration", "production"] as const;

function addressFrom(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol !== "https:" || url.origin !== text) throw new Error("SPEAN_ADDRESS must be an origin such as https://intake.example.org.");
  return text;
}

/** Reads the options from the environment. @throws if one is wrong, or if production lacks its key or address */
export function readOptions(environment: Readonly<Record<string, string | undefined>>): Options {
  const { PORT: port = "3000", SPEAN_DATA: dataFolder, DATABASE_URL: databaseUrl, SPEAN_KEY: key, SPEAN_ADDRESS: address } = environment;
  const mode = modes.find((one) => one === (environment.SPEAN_MODE || "demonstration"));
  if (!mode) throw new Error("SPEAN_MODE must be demonstration or production.");
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) throw new Error("PORT must be a number from 0 to 65535.");
  if (mode === "production" && !key) throw new Error("SPEAN_KEY is missing: production does not start without it.");
  if (mode === "production" && !address) throw new Error("SPEAN_ADDRESS is missing: production is reached over HTTPS only.");
  return {
    mode,
    port: Number(port),
    dataFolder: dataFolder || "data",
    ...(databaseUrl && { databaseUrl }),
    ...(key && { key }),
    ...(address && { address: addressFrom(address) }),
  };
}
