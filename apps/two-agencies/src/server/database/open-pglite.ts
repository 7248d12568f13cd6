import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { drizzle } from "drizzle-orm/pglite";
import { migrate } from "drizzle-orm/pglite/migrator";
import type { Database } from "./database.js";
import { lockFolder } from "./lock-folder.js";
import { migrationsFolder } from "./migrations-folder.js";
import * as schema from "./schema.js";

/**
 * Opens PostgreSQL within this process, its files in a folder that is made where it is not there. One process holds the folder at a time.
 * What was committed outlives the process being killed; a power cut is the operating system's affair, for which `DATABASE_URL` is there.
 *
 * @throws if another process that runs holds the folder
 */
export async function openPglite(folder: string): Promise<Database> {
  await mkdir(folder, { recursive: true });
  const unlock = await lockFolder(folder);
  const client = await PGlite.create(join(folder, "postgres"));
  const queries = drizzle(client, { schema });
  await migrate(queries, { migrationsFolder });
  return {
    kind: "pglite",
    queries,
    close: async () => {
      await client.close();
      await unlock();
    },
  };
}
