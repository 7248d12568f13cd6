import type { NamedQuery, SqlColumn, SqlDialect, SqlStep } from "../sql-dialect.js";

const named = (columns: readonly SqlColumn[]): string =>
  columns.map(([name, expression]) => `${expression} AS ${name}`).join(",\n  ");

/**
 * Steps as queries within each other. `fence` ends each, so that the database does not put the expressions of
 * one into the next, where they would be worked out many times.
 */
export function nestSteps({ name, query }: NamedQuery, steps: readonly SqlStep[], fence = ""): string {
  let nested = query;
  let inner = name;
  for (const step of steps) {
    nested = `SELECT ${inner}.*,\n  ${named(step.columns)}\nFROM (\n${nested}${fence}\n) ${inner}`;
    inner = step.name;
  }
  return nested;
}

const once = (columns: readonly SqlColumn[], name: string): string =>
  `CROSS JOIN LATERAL (SELECT\n  ${named(columns)}\n  OFFSET 0) ${name}`;

/** Columns beside their table, so that none is put where it is read. */
export const readBeside = (table: string, columns: readonly SqlColumn[]): string =>
  `SELECT answered.*\nFROM ${table}\n${once(columns, "answered")}`;

/** Steps beside each other, each reading those before it: a filter by case still reaches the first. */
export function joinSteps({ name: alias, query }: NamedQuery, steps: readonly SqlStep[]): string {
  const all = [alias, ...steps.map(({ name }) => name)].map((name) => `${name}.*`).join(", ");
  const joined = steps.map(({ name, columns }) => once(columns, name)).join("\n");
  return `SELECT ${all}\nFROM (\n${query}\n) ${alias}\n${joined}`;
}

/** A name in double quotes, as the standard of SQL has it. */
const quoteInDoubleQuotes = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** How a self-test is written down: `options` of its table, and the verb that ends everything where one fails. */
interface SelfTestForm {
  readonly options?: string;
  readonly verb?: string;
}

/** A table in which a check that differs cannot be written down. */
export const writeDown = (
  table: string,
  checks: readonly string[],
  { options = "", verb = "INSERT" }: SelfTestForm = {},
): readonly string[] => [
  `CREATE TEMPORARY TABLE ${table} (test varchar(64), expected varchar(190), found varchar(190),
  CONSTRAINT spean_self_test_failed CHECK (expected = found AND found IS NOT NULL))${options}`,
  `${verb} INTO ${table}\n${checks.join("\nUNION ALL ")}`,
  `DROP TABLE ${table}`,
];

/** What most databases write alike. */
export const ansi = {
  quote: quoteInDoubleQuotes,
  types: { code: "varchar(64)", id: "varchar(190)", bits: "bigint", json: "json" },
  exactText: (expression) => expression,
  asText: (expression) => `CAST(${expression} AS varchar(20))`,
  concat: (...texts) => texts.join(" || "),
  both: (left, right) => `(${left} & ${right})`,
  countBits: (expression) => `bit_count(${expression})`,
  gatherBits: (expression) => `bit_or(${expression})`,
  parameter: "$1",
  jsonText: (column, key) => `json_extract_string(${column}, '$."${key}"')`,
  readOnce: (table, columns) => `SELECT ${named(columns)}\nFROM ${table}`,
  withSteps: (query, steps) => nestSteps(query, steps),
  begin: ["BEGIN"],
  commit: ["COMMIT"],
  hasKeys: true,
  selfTest: (table, checks) => writeDown(table, checks),
} satisfies Omit<SqlDialect, "name">;
