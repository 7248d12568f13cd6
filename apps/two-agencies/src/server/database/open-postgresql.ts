import { drizzle } from "drizzle-orm/node-postgres";
import { migrate } from "drizzle-orm/node-postgres/migrator";
import pg from "pg";
import type { Database } from "./database.js";
import { migrationsFolder } from "./migrations-folder.js";
import * as schema from "./schema.js";

/** Opens a PostgreSQL server's database through a pool of connections. A connection lost while idle is replaced in silence: the next query shows whether the server is there. */
export async function openPostgresql(url: string): Promise<Database> {
  const pool = new pg.Pool({ connectionString: url });
  pool.on("error", () => {});
  const queries = drizzle(pool, { schema });
  await migrate(queries, { migrationsFolder });
  return { kind: "postgresql", queries, close: () => pool.end() };
}
