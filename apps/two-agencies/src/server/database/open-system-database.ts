import { fileURLToPath } from "node:url";
import { type DatabaseHandle, type MigrationSource, openDatabase } from "@spean/store";
import type { AgencyServerOptions } from "../options.js";

/** Migrations of this system, from its first version on: those of the store's tables are among them. */
export const systemMigrations: MigrationSource = {
  folder: fileURLToPath(new URL("../../../migrations", import.meta.url)),
  table: "__drizzle_migrations",
};

/**
 * Extent of a backup of this system: sessions and attempts to sign in end with the server that they began on.
 */
export const backupScope = {
  leftOut: ["sessions", "sign_in_attempts"],
  migrations: systemMigrations,
} as const;

/** Opens the database that the options name, its tables brought up to date. @throws if it cannot be opened */
export const openSystemDatabase = ({
  databaseUrl,
  dataFolder,
}: Pick<AgencyServerOptions, "databaseUrl" | "dataFolder">): Promise<DatabaseHandle> =>
  openDatabase({ dataFolder, ...(databaseUrl !== undefined && { databaseUrl }) }, systemMigrations);
