import { join } from "node:path";
import { applyMigrations, type MigrationSource, storeMigrations } from "../apply-migrations.js";
import type { DatabaseHandle } from "./database-handle.js";
import { lockDataFolder } from "./lock-folder.js";
import { closeFilesToOthers, openPrivateFolder } from "./private-folder.js";

/**
 * Where the data lies: a PostgreSQL server where there is a `databaseUrl`, else PGlite's files in the folder.
 */
export type DatabaseLocation =
  | { readonly databaseUrl: string; readonly dataFolder?: string | undefined }
  | { readonly databaseUrl?: undefined; readonly dataFolder: string };

/**
 * Opens PGlite, PostgreSQL within this process, on a folder that is made if it is missing, held by one process
 * at a time, and closed to other users of the machine. Committed data outlives a kill of the process; a power cut is up to the operating system
 * (use a PostgreSQL server against it).
 *
 * @throws if another running process holds the folder, or a migration fails
 */
export async function openPglite(folder: string, migrations = storeMigrations): Promise<DatabaseHandle> {
  const [{ PGlite }, { drizzle }] = await Promise.all([
    import("@electric-sql/pglite"),
    import("drizzle-orm/pglite"),
  ]);
  await openPrivateFolder(folder);
  const unlock = await lockDataFolder(folder);
  const files = join(folder, "postgres");
  const client = await PGlite.create(files);
  await closeFilesToOthers(files);
  const queries = drizzle(client);
  await applyMigrations({ kind: "pglite", queries }, migrations);
  const close = async () => {
    await client.close();
    await closeFilesToOthers(files);
    await unlock();
  };
  return { kind: "pglite", queries, close };
}

/**
 * Opens a database of a PostgreSQL server through a pool of connections. An idle connection that is lost is
 * replaced in silence: the next query shows whether the server is there.
 */
export async function openPostgresql(url: string, migrations = storeMigrations): Promise<DatabaseHandle> {
  const [{ default: pg }, { drizzle }] = await Promise.all([
    import("pg"),
    import("drizzle-orm/node-postgres"),
  ]);
  const pool = new pg.Pool({ connectionString: url });
  pool.on("error", () => {});
  const queries = drizzle(pool);
  await applyMigrations({ kind: "postgresql", queries }, migrations);
  return { kind: "postgresql", queries, close: () => pool.end() };
}

/**
 * Opens a database and applies its migrations: the store's own, unless told otherwise.
 *
 * @throws if it cannot be opened
 */
export const openDatabase = (
  location: DatabaseLocation,
  migrations: MigrationSource = storeMigrations,
): Promise<DatabaseHandle> =>
  location.databaseUrl === undefined
    ? openPglite(location.dataFolder, migrations)
    : openPostgresql(location.databaseUrl, migrations);
