import type { SqlDialect } from "../sql-dialect.js";
import { ansi } from "./ansi.js";

/** Trino. Its functions for bits have names of their own, and it has no keys. */
export const trino: SqlDialect = {
  ...ansi,
  name: "trino",
  types: { code: "varchar", id: "varchar", bits: "bigint", json: "varchar" },
  asText: (expression) => `CAST(${expression} AS varchar)`,
  both: (left, right) => `bitwise_and(${left}, ${right})`,
  countBits: (expression) => `bit_count(${expression}, 64)`,
  gatherBits: (expression) => `bitwise_or_agg(${expression})`,
  parameter: "?",
  jsonText: (column, key) => `json_extract_scalar(json_parse(${column}), '$["${key}"]')`,
  begin: [],
  commit: [],
  hasKeys: false,
  selfTest: (_, checks) => [
    `SELECT CASE WHEN count(*) > 0 THEN fail('spean_self_test_failed') END FROM (\n${checks.join("\nUNION ALL ")}\n) checks WHERE expected <> found OR found IS NULL`,
  ],
};
