import { spawnSync } from "node:child_process";
import { compileStandard } from "@spean/rules";
import { commonList } from "@spean/standard";
import { expect, test } from "vitest";
import { exportSql } from "../../src/sql.js";
import { insertCases, randomSqlCases } from "./sql-cases.js";

const server = ["-h", "127.0.0.1", "-v", "ON_ERROR_STOP=1", "-q", "-A", "-t", "-F", " "];
const names = ["both", "north", "south"].map((name) => `spean_${name}_${process.pid}`) as [
  string,
  string,
  string,
];

function psql(input: string, database = "test"): string {
  const { status, stdout, stderr } = spawnSync("psql", [...server, "-d", database], {
    input,
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(stderr);
  return stdout.trim();
}
const isHere =
  spawnSync("psql", [...server, "-d", "test", "-c", "select 1"]).status === 0 &&
  psql("select count(*) from pg_available_extensions where name = 'postgres_fdw'") === "1";

/** The tables of a database, made of those of two others, parted by the id of the case. */
const partedTables = `
CREATE EXTENSION postgres_fdw;
${names
  .slice(1)
  .map(
    (
      name,
    ) => `CREATE SERVER ${name} FOREIGN DATA WRAPPER postgres_fdw OPTIONS (host '127.0.0.1', dbname '${name}');
CREATE USER MAPPING FOR current_user SERVER ${name};`,
  )
  .join("\n")}
${Object.entries({
  spean_cases: "case_id text, age_class text",
  spean_case_forms: "case_id text, form text",
  spean_answers: "case_id text, indicator text, answer text",
})
  .map(
    ([table, columns]) => `CREATE TABLE ${table} (${columns}) PARTITION BY HASH (case_id);
${names
  .slice(1)
  .map(
    (
      name,
      at,
    ) => `CREATE FOREIGN TABLE ${table}_${at} PARTITION OF ${table} FOR VALUES WITH (MODULUS 2, REMAINDER ${at})
  SERVER ${name} OPTIONS (table_name '${table}');`,
  )
  .join("\n")}`,
  )
  .join("\n")}`;

test.skipIf(!isHere)(
  "cases parted over two databases come out as the rules say, from the same script",
  () => {
    const cases = randomSqlCases(commonList, 300, 7);
    const script = exportSql(commonList, { dialect: "postgresql", source: { layout: "long" } });
    const { evaluate } = compileStandard(commonList);
    const [both, ...parts] = names;
    for (const name of names) psql(`create database ${name}`);
    try {
      for (const part of parts) psql(script, part);
      psql(partedTables, both);
      psql(script, both);
      psql(insertCases({ layout: "long" }, commonList, cases, "postgresql"), both);
      for (const part of parts)
        expect(Number(psql("select count(*) from spean_cases", part))).toBeGreaterThan(100);
      const found = psql("select case_id, treat_as, outcome, reported from spean_outcomes", both).split("\n");
      expect(found.sort()).toEqual(
        cases
          .map(evaluate)
          .map(({ id, treatAs, outcome, reported }) => [id, treatAs, outcome, reported].join(" "))
          .sort(),
      );
    } finally {
      for (const name of names) psql(`drop database if exists ${name}`);
    }
  },
);
