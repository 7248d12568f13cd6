import type { SqlDialect } from "../sql-dialect.js";
import { ansi, nestSteps, writeDown } from "./ansi.js";

/** SQLite 3.40 and newer. It has no function that counts bits, and none that gathers them. */
export const sqlite: SqlDialect = {
  ...ansi,
  name: "sqlite",
  types: { code: "text", id: "text", bits: "integer", json: "text" },
  countBits: (expression, bits) =>
    `(${["0", ...bits.map((bit) => `((${expression}) >> ${bit} & 1)`)].join(" + ")})`,
  gatherBits: (expression) => `sum(${expression})`,
  parameter: ":case_id",
  jsonText: (column, key) => `(${column} ->> '$."${key}"')`,
  withSteps: (query, steps) => nestSteps(query, steps, "\nLIMIT -1"),
  // the shell goes on after an error: so a self-test that fails undoes what was begun
  selfTest: (table, checks) => writeDown(table, checks, { verb: "INSERT OR ROLLBACK" }),
};
