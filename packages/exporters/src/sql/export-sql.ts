import type { PinnedStandard } from "@spean/model";
import { layOutBits } from "./bit-layout.js";
import { writeCaseTableSource } from "./case-table-source.js";
import { viewNames, writeCaseQuery, writeViewQueries } from "./case-views.js";
import type { ExpressionContext } from "./condition-expression.js";
import { sqlDialects } from "./dialects/sql-dialects.js";
import { writeLongSource } from "./long-source.js";
import { makeTestCases, writeChecks } from "./self-test.js";
import type { SqlDialectName } from "./sql-dialect.js";
import { checkDistinctColumns } from "./sql-names.js";
import type { SourceStatements, SqlSource } from "./sql-source.js";
import { standardTables, writeStandardTables } from "./standard-tables.js";

/** What a script is written for. */
export interface SqlExportOptions {
  readonly dialect: SqlDialectName;
  readonly source: SqlSource;
}

const selfTest = "spean_self_test";
/** Tables and views that a script drops and makes anew. */
const madeNames: ReadonlySet<string> = new Set([
  ...standardTables,
  selfTest,
  "spean_test_table",
  ...viewNames.map((name) => `spean_${name}`),
]);

/**
 * Names that a script may take over from its caller: no control characters, nothing that escapes, and no table that
 * the script itself would take away.
 */
function checkNames(source: SqlSource): void {
  for (const [key, name] of Object.entries(source) as [string, string | undefined][])
    if (name !== undefined && (name === "" || /[\p{Cc}\p{Cf}\\]/u.test(name)))
      throw new RangeError(
        `"${key}" is no name of a table or column: it is empty or holds a character that cannot be seen.`,
      );
  const table = source.layout === "long" ? undefined : source.table.split(".").at(-1)!.toLowerCase();
  if (table !== undefined && madeNames.has(table))
    throw new RangeError(
      `"table" names "${table}", which a script takes away and makes anew: give your table another name.`,
    );
}

/** Tables of the cases, or made-up ones of the same columns for the self-test. */
const writeSource = (context: ExpressionContext, source: SqlSource, prefix: "spean_" | "spean_test_") =>
  source.layout === "long"
    ? writeLongSource(context, prefix)
    : writeCaseTableSource(context, source, prefix === "spean_test_" ? `${prefix}table` : undefined);

const head = ({ id, version, digest }: PinnedStandard, { dialect, source }: SqlExportOptions): string =>
  `-- ${id} ${version}, ${digest}
-- The rules of this release for ${dialect}, answers in the ${source.layout} layout.
-- A reference draft, not an official text of any government. Run it as one script: it stops if its self-test fails.
-- It makes tables and views whose names begin with spean_, and changes no other table.
-- No outcome says that somebody is not a victim: "not-indicated" says which answers were given, and rules nothing out.`;

const section = (title: string, statements: readonly string[]): string =>
  [`-- ${title}`, ...statements.map((statement) => `${statement};`)].join("\n");

/** What is written from; refuses what cannot be. */
function contextOf(standard: PinnedStandard, { dialect, source }: SqlExportOptions): ExpressionContext {
  checkNames(source);
  checkDistinctColumns(standard.indicators.map(({ code }) => code));
  return { standard, layout: layOutBits(standard), dialect: sqlDialects[dialect] };
}

/**
 * Writes a query of the outcome of one case, for a database that a script was run in. Its parameter is the id of
 * the case (`$1`, `?` in MariaDB, `:case_id` in SQLite). MariaDB and SQLite work out all cases for a view that is
 * asked for one.
 *
 * @throws RangeError as `exportSql` does
 */
export function exportCaseQuery(standard: PinnedStandard, options: SqlExportOptions): string {
  const context = contextOf(standard, options);
  return `${writeCaseQuery(context, writeSource(context, options.source, "spean_"))};\n`;
}

/**
 * Writes the rules of a standard as one script of SQL: tables of the standard, a self-test, and views of
 * dimensions, findings and outcomes over the answers of cases.
 *
 * @throws RangeError if a name cannot be written, or two indicators would have one column
 */
export function exportSql(standard: PinnedStandard, options: SqlExportOptions): string {
  const { source } = options;
  const context = contextOf(standard, options);
  const { dialect } = context;
  const views = (prefix: string, statements: SourceStatements): string[] =>
    [...writeViewQueries(context, prefix, statements)].map(
      ([name, query]) => `CREATE VIEW ${prefix}${name} AS\n${query}`,
    );
  const dropViews = (prefix: string): string[] =>
    [...viewNames].reverse().map((name) => `DROP VIEW IF EXISTS ${prefix}${name}`);
  const dropTables = (names: readonly string[]): string[] =>
    names.map((name) => `DROP TABLE IF EXISTS ${name}`);

  const test = writeSource(context, source, "spean_test_");
  const real = writeSource(context, source, "spean_");
  return `${[
    head(standard, options),
    section("All or nothing, where the database can", dialect.begin),
    section("What an earlier release left", [
      ...dropViews("spean_test_"),
      ...dropTables([...test.tables, selfTest]),
      ...dropViews("spean_"),
      ...dropTables([...standardTables].reverse()),
    ]),
    section("The standard", writeStandardTables(context)),
    section("Self-test: made-up cases, with what they must come out as", [
      ...test.create,
      ...test.insert(makeTestCases(standard)),
      ...views("spean_test_", test),
      ...dialect.selfTest(selfTest, writeChecks(context, "spean_test_")),
      ...dropViews("spean_test_"),
      ...dropTables(test.tables),
    ]),
    section("Cases and their answers", [...real.create, ...views("spean_", real)]),
    section("Done", dialect.commit),
  ].join("\n\n")}\n`;
}
