import {
  type CaseTableSource,
  exportCaseQuery,
  exportSql,
  type SqlDialectName,
  sqlDialectNames,
  type SqlSource,
} from "@spean/exporters/sql";
import type { InputFault } from "@spean/model";
import { type Command, Option } from "commander";
import type { CommandContext } from "../context.js";
import { readStandardArgument } from "../input/read-standard-input.js";
import { FaultReport } from "../output/fault-report.js";
import { openOutputSink } from "../output/open-sink.js";
import { refuseSharedPlaces } from "../places/refuse-shared-places.js";
import { createStandardOption } from "../standard-option.js";
import { WrongCallError } from "../wrong-call.js";

const layouts = ["long", "wide", "json"] as const;

interface ExportSqlOptions {
  readonly dialect: SqlDialectName;
  readonly layout: (typeof layouts)[number];
  readonly table?: string;
  readonly id?: string;
  readonly ageClass?: string;
  readonly forms?: string;
  readonly column?: string;
  readonly oneCase?: true;
  readonly standard?: string;
  readonly output?: string;
}

const help = `
One script, to be read and run by whoever runs the database. It begins with a self-test and stops if that fails; it makes tables and
views whose names begin with spean_, and changes no other table. Views: spean_dimensions, spean_findings, spean_outcomes, and
spean_faults, which names what cannot be used.

Scripts for spark and trino were read by a parser, and never run.

Layouts:
  long   answers in spean_cases, spean_case_forms and spean_answers, which are made where they are not there
  wide   your own table (--table), one column an indicator: act_recruited for act.recruited
  json   your own table, answers by code as one JSON object in --column
--one-case: run the script first. The parameter is $1, ? in MariaDB and Trino, :case_id in SQLite and Spark. MariaDB and
SQLite work out every case for a view that is asked for one.

An answer that is NULL, empty or unknown here is open. Forms stand in one column, by code, separated by blanks or commas.

Examples:
  $ spean export sql --dialect postgresql -o spean.sql
  $ spean export sql --dialect mariadb --layout wide --table cases --id case_no --age-class age --forms forms -o spean.sql`;

/** Adds `spean export sql`: the rules as one script for a database. */
export function addExportSqlCommand(parent: Command, context: CommandContext): void {
  parent
    .command("sql")
    .summary("write the rules as a script of SQL")
    .description(
      "Write the rules of the standard as one script of SQL, which scores every case of a database in place.",
    )
    .addOption(new Option("--dialect <name>", "the database").choices(sqlDialectNames).makeOptionMandatory())
    .addOption(new Option("--layout <name>", "how answers are kept").choices(layouts).default("long"))
    .option("--table <name>", "wide and json: the table of cases, with its schema before a dot")
    .option("--id <column>", "wide and json: the column of the case's id")
    .option("--age-class <column>", "wide and json: the column of adult, child, unknown or disputed")
    .option(
      "--forms <column>",
      "wide and json: the column of forms of exploitation; without it, all are possible",
    )
    .option("--column <name>", "json: the column of the answers")
    .option("--one-case", "write a query of the outcome of one case instead, its id a parameter")
    .addOption(createStandardOption())
    .option("-o, --output <file>", "where to write the script (default: standard output)")
    .addHelpText("after", help)
    .action(async (options: ExportSqlOptions) => {
      context.exitCode = (await runExportSql(options, context)) ? 0 : 1;
    });
}

/** Options that a layout needs, and those that it may have. */
const optionsOfLayout = {
  long: { needs: [], may: [] },
  wide: { needs: ["--table", "--id", "--age-class"], may: ["--forms"] },
  json: { needs: ["--table", "--id", "--age-class", "--column"], may: ["--forms"] },
} satisfies Record<string, { readonly needs: readonly string[]; readonly may: readonly string[] }>;

/** Where the answers are, by the options; refuses what is missing and what has no meaning there. */
function sourceOf({ layout, table, id, ageClass, forms, column }: ExportSqlOptions): SqlSource {
  const given = new Map(
    Object.entries({
      "--table": table,
      "--id": id,
      "--age-class": ageClass,
      "--forms": forms,
      "--column": column,
    }).filter(([, value]) => value !== undefined),
  );
  const { needs, may }: { readonly needs: readonly string[]; readonly may: readonly string[] } =
    optionsOfLayout[layout];
  const missing = needs.filter((name) => !given.has(name));
  if (missing.length > 0) throw new WrongCallError(`--layout ${layout} needs ${missing.join(", ")}.`);
  const needless = [...given.keys()].filter((name) => ![...needs, ...may].includes(name));
  if (needless.length > 0)
    throw new WrongCallError(
      `--layout ${layout} has no ${needless.join(", ")}: leave it out, or name another layout.`,
    );
  if (layout === "long") return { layout };
  const common = { table, id, ageClass, forms } as CaseTableSource;
  return layout === "wide" ? { layout, ...common } : { layout, ...common, column: column! };
}

/** Writes one script; whether the standard could be read. */
async function runExportSql(options: ExportSqlOptions, context: CommandContext): Promise<boolean> {
  const { standard, output, dialect } = options;
  const { io, out } = context;
  const source = sourceOf(options);
  await refuseSharedPlaces(
    { reads: { "--standard": standard }, writes: { "-o": output }, prints: output === undefined },
    io,
  );
  const read = await readStandardArgument(standard, io);
  if (!read.ok) {
    const report = new FaultReport(out, { place: standard ?? "", json: false });
    await report.add(read.faults satisfies readonly InputFault[]);
    await report.end("");
    return false;
  }
  const write = options.oneCase ? exportCaseQuery : exportSql;
  const script = exportScript(() => write(read.value, { dialect, source }));
  if (output === undefined) await out.write(script);
  else {
    const sink = await openOutputSink(output, { io });
    await sink.write(script);
    await sink.finish();
  }
  return true;
}

/** The script; a name that cannot be written is a wrong call. */
function exportScript(write: () => string): string {
  try {
    return write();
  } catch (error) {
    throw error instanceof RangeError ? new WrongCallError(error.message) : error;
  }
}
