import type { SqlDialect } from "../sql-dialect.js";
import { duckdb } from "./duckdb.js";
import { mariadb } from "./mariadb.js";
import { postgresql } from "./postgresql.js";
import { sqlite } from "./sqlite.js";

/** Every dialect by its name. */
export const sqlDialects = { postgresql, mariadb, sqlite, duckdb } satisfies Record<string, SqlDialect>;
