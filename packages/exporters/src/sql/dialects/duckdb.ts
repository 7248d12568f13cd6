import type { SqlDialect } from "../sql-dialect.js";
import { ansi } from "./ansi.js";

/** DuckDB 1.5 and newer. */
export const duckdb: SqlDialect = { ...ansi, name: "duckdb" };
