/** How the server is to run. */
export interface Options {
  readonly port: number;
  /** The folder of PGlite's files, unless there is a `databaseUrl`. */
  readonly dataFolder: string;
  /** A PostgreSQL server's database. */
  readonly databaseUrl?: string;
}

/** What `--help` prints. */
export const help = `The sample app: an agency's intake page. Demonstration data only: there is no sign-in yet.

Usage: npm start [-- --help]

It listens on 127.0.0.1 alone, and takes its settings from the environment:
  PORT          the port (3000)
  SPEAN_DATA    the folder for the embedded database (data)
  DATABASE_URL  a PostgreSQL server's database, instead of the embedded one
`;

/** Reads the options from the environment. @throws if the port is none */
export function readOptions(environment: Readonly<Record<string, string | undefined>>): Options {
  const { PORT: port = "3000", SPEAN_DATA: dataFolder, DATABASE_URL: databaseUrl } = environment;
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) throw new Error("PORT must be a number from 0 to 65535.");
  return { port: Number(port), dataFolder: dataFolder || "data", ...(databaseUrl && { databaseUrl }) };
}
