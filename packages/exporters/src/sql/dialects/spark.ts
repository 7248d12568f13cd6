import type { SqlDialect } from "../sql-dialect.js";
import { ansi } from "./ansi.js";

/** Spark SQL. It has no keys, no transactions, and no constraint that a row could break. */
export const spark: SqlDialect = {
  ...ansi,
  name: "spark",
  quote: (name) => `\`${name.replaceAll("`", "``")}\``,
  types: { code: "string", id: "string", bits: "bigint", json: "string" },
  asText: (expression) => `CAST(${expression} AS string)`,
  concat: (...texts) => `concat(${texts.join(", ")})`,
  parameter: ":case_id",
  jsonText: (column, key) => `get_json_object(${column}, '$["${key}"]')`,
  begin: [],
  commit: [],
  hasKeys: false,
  selfTest: (_, checks) => [
    `SELECT assert_true(count(*) = 0, 'spean_self_test_failed') FROM (\n${checks.join("\nUNION ALL ")}\n) checks WHERE expected <> found OR found IS NULL`,
  ],
};
