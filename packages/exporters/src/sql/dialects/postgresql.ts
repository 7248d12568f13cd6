import type { SqlDialect } from "../sql-dialect.js";
import { ansi, joinSteps, readBeside } from "./ansi.js";

/** PostgreSQL 15 and newer, PGlite among them. */
export const postgresql: SqlDialect = {
  ...ansi,
  name: "postgresql",
  types: { ...ansi.types, code: "text", id: "text", json: "jsonb" },
  countBits: (expression) => `bit_count((${expression})::bit(64))`,
  jsonText: (column, key) => `(${column} ->> '${key}')`,
  readOnce: readBeside,
  withSteps: joinSteps,
};
