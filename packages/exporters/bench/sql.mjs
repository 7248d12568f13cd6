// npm run bench -w @spean/exporters [-- --cases 1000000] [--postgresql 200000] [--rounds 3]: outcomes by DuckDB
// beside `spean score`, and by PostgreSQL beside a count of the answers, on the same cases. Build first.
import { spawnSync } from "node:child_process";
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { DuckDBInstance } from "@duckdb/node-api";
import { exportSql } from "@spean/exporters/sql";
import { commonList } from "@spean/standard";
import { mixedCases } from "./mixed-cases.mjs";

const { values } = parseArgs({
  options: {
    cases: { type: "string", default: "1000000" },
    postgresql: { type: "string", default: "200000" },
    rounds: { type: "string", default: "3" },
    command: { type: "string", default: fileURLToPath(new URL("../../cli/bin/spean.mjs", import.meta.url)) },
  },
});
const [count, inPostgresql, rounds] = [values.cases, values.postgresql, values.rounds].map(Number);
const codes = commonList.indicators.map(({ code }) => code);
const columnOf = (code) => code.replaceAll(/[.-]/g, "_");
const folder = mkdtempSync(join(tmpdir(), "spean-sql-bench-"));
const fileIn = (name) => join(folder, name);

/** Writes each case by every writer: `{ file: (case) => text }`. */
function writeFiles(cases, writers) {
  const files = Object.entries(writers).map(([name, write]) => ({
    file: openSync(fileIn(name), "w"),
    write,
    parts: [],
  }));
  const flush = (one) => void (writeSync(one.file, one.parts.join("")), (one.parts = []));
  for (const made of cases) for (const one of files) if (one.parts.push(one.write(made)) === 5000) flush(one);
  for (const one of files) {
    flush(one);
    closeSync(one.file);
  }
}

async function seconds(work) {
  const begun = performance.now();
  await work();
  return (performance.now() - begun) / 1000;
}
const median = (all) => [...all].sort((a, b) => a - b)[Math.floor(all.length / 2)];
const tell = (name, all) =>
  console.log(
    `${name.padEnd(58)} ${median(all).toFixed(2)} s (${all.map((one) => one.toFixed(2)).join(", ")})`,
  );

function run(command, args, input) {
  const { status, stdout, stderr } = spawnSync(command, args, {
    encoding: "utf8",
    input,
    maxBuffer: 1 << 28,
  });
  if (status !== 0) throw new Error(stderr);
  return stdout.trim();
}

async function measureDuckdb() {
  const wide = ({ id, ageClass, forms, answers }) =>
    `${[id, ageClass, forms.join(" "), ...codes.map((code) => answers[code] ?? "")].join(",")}\n`;
  writeFiles(mixedCases(commonList, count), {
    "cases.ndjson": (made) => `${JSON.stringify(made)}\n`,
    "wide.csv": wide,
  });
  const connection = await (await DuckDBInstance.create(fileIn("cases.duckdb"))).connect();
  const names = ["id", "age_class", "forms", ...codes.map(columnOf)].map((name) => `'${name}'`);
  await connection.run(
    `CREATE TABLE cases AS SELECT * FROM read_csv('${fileIn("wide.csv")}', header = false, all_varchar = true, names = [${names.join(", ")}])`,
  );
  const source = { layout: "wide", table: "cases", id: "id", ageClass: "age_class", forms: "forms" };
  await connection.run(exportSql(commonList, { dialect: "duckdb", source }));
  const [database, command, two] = [[], [], []];
  for (let round = 0; round < rounds; round += 1) {
    database.push(
      await seconds(() => connection.run("CREATE OR REPLACE TABLE scored AS SELECT * FROM spean_outcomes")),
    );
    for (const [jobs, times] of [
      ["1", command],
      ["2", two],
    ])
      times.push(
        await seconds(() =>
          run("node", [
            values.command,
            "score",
            fileIn("cases.ndjson"),
            "--brief",
            "--jobs",
            jobs,
            "-o",
            fileIn("out"),
          ]),
        ),
      );
  }
  tell(`DuckDB, outcomes of ${count} cases, wide`, database);
  tell("spean score --brief, one thread", command);
  tell("spean score --brief, two threads", two);
  console.log(
    `${(median(command) / median(database)).toFixed(1)} times as fast as one thread, ${(median(two) / median(database)).toFixed(1)} as two`,
  );
}

function measurePostgresql() {
  const name = `spean_bench_${process.pid}`;
  const psql = (input, database = name) =>
    run("psql", ["-h", "127.0.0.1", "-d", database, "-v", "ON_ERROR_STOP=1", "-q", "-A", "-t"], input);
  psql(`create database ${name}`, "test");
  try {
    psql(exportSql(commonList, { dialect: "postgresql", source: { layout: "long" } }));
    writeFiles(mixedCases(commonList, inPostgresql), {
      "cases.csv": ({ id, ageClass }) => `${id},${ageClass}\n`,
      "forms.csv": ({ id, forms }) => forms.map((form) => `${id},${form}\n`).join(""),
      "answers.csv": ({ id, answers }) =>
        Object.entries(answers)
          .map(([code, answer]) => `${id},${code},${answer}\n`)
          .join(""),
    });
    for (const [table, file] of [
      ["spean_cases", "cases.csv"],
      ["spean_case_forms", "forms.csv"],
      ["spean_answers", "answers.csv"],
    ])
      psql(`\\copy ${table} from '${fileIn(file)}' csv`);
    psql("vacuum analyze");
    const [floor, outcomes] = [[], []];
    for (let round = 0; round < rounds; round += 1) {
      floor.push(Number(timeOf(psql, "select count(*) from spean_answers")));
      outcomes.push(Number(timeOf(psql, "select outcome, count(*) from spean_outcomes group by 1")));
    }
    console.log(`PostgreSQL, ${inPostgresql} cases, ${psql("select count(*) from spean_answers")} answers`);
    tell("count(*) of the answers", floor);
    tell("outcomes, long", outcomes);
    console.log(`${(median(outcomes) / median(floor)).toFixed(1)} times a count(*)`);
  } finally {
    psql(`drop database ${name}`, "test");
  }
}

/** Seconds that a query takes in the server. */
function timeOf(psql, query) {
  const plan = psql(`explain (analyze, timing off, summary on) ${query}`);
  return Number(/Execution Time: ([\d.]+)/.exec(plan)[1]) / 1000;
}

try {
  if (inPostgresql > 0) measurePostgresql();
  if (count > 0) await measureDuckdb();
} finally {
  rmSync(folder, { recursive: true });
}
