import type { SqlDialect } from "../sql-dialect.js";
import { ansi, nestSteps, writeDown } from "./ansi.js";

const exact = "CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin";

/**
 * MariaDB 10.11 and newer. Text is compared byte by byte: other collations make some Thai words equal, and
 * `utf8mb4_bin` makes `no` and `no ` equal. JSON is read by `JSON_VALUE`, since text from `JSON_EXTRACT` is equal
 * to nothing once it was grouped.
 */
export const mariadb: SqlDialect = {
  ...ansi,
  name: "mariadb",
  quote: (name) => `\`${name.replaceAll("`", "``")}\``,
  types: { code: `varchar(64) ${exact}`, id: `varchar(190) ${exact}`, bits: "bigint", json: "longtext" },
  exactText: (expression) => `CONVERT(${expression} USING utf8mb4) COLLATE utf8mb4_nopad_bin`,
  asText: (expression) => `CAST(${expression} AS char)`,
  concat: (...texts) => `concat(${texts.join(", ")})`,
  parameter: "?",
  jsonText: (column, key) => `JSON_VALUE(${column}, '$."${key}"')`,
  withSteps: (query, steps) => nestSteps(query, steps, "\nLIMIT 9223372036854775807"),
  // it commits before each CREATE, so a transaction would promise what it does not keep
  begin: [],
  commit: [],
  selfTest: (table, checks) => writeDown(table, checks, { options: ` ${exact}` }),
};
