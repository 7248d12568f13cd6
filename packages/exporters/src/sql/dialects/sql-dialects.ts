import type { SqlDialect, SqlDialectName } from "../sql-dialect.js";
import { duckdb } from "./duckdb.js";
import { mariadb } from "./mariadb.js";
import { postgresql } from "./postgresql.js";
import { spark } from "./spark.js";
import { sqlite } from "./sqlite.js";
import { trino } from "./trino.js";

/** Every dialect by its name. */
export const sqlDialects: Readonly<Record<SqlDialectName, SqlDialect>> = {
  postgresql,
  mariadb,
  sqlite,
  duckdb,
  spark,
  trino,
};
