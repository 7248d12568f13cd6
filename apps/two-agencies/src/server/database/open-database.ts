import type { Options } from "../options.js";
import type { Database } from "./database.js";
import { openPglite } from "./open-pglite.js";
import { openPostgresql } from "./open-postgresql.js";

/** Opens the database that the options name, its tables brought up to date. @throws if it cannot be opened */
export const openDatabase = ({
  databaseUrl,
  dataFolder,
}: Pick<Options, "databaseUrl" | "dataFolder">): Promise<Database> =>
  databaseUrl === undefined ? openPglite(dataFolder) : openPostgresql(databaseUrl);
