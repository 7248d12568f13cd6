import { readFileSync } from "node:fs";
import { join } from "node:path";
import { exportSql } from "@spean/exporters/sql";
import { commonList } from "@spean/standard";
import { expect, test } from "vitest";
import { runSpean } from "../../test/run-spean.js";
import { temporaryFolder } from "../../test/temporary-folder.js";

const ownTable = ["--table", "agency.cases", "--id", "case_no", "--age-class", "age"];

test("spean export sql prints the script of the library, for each layout", async () => {
  const { code, stdout } = await runSpean(["export", "sql", "--dialect", "sqlite"]);
  expect(code).toBe(0);
  expect(stdout).toBe(exportSql(commonList, { dialect: "sqlite", source: { layout: "long" } }));
  const wide = await runSpean(["export", "sql", "--dialect", "postgresql", "--layout", "wide", ...ownTable]);
  expect(wide.stdout).toContain('FROM "agency"."cases"');
});

test("--one-case writes a query with the id as its parameter", async () => {
  const { code, stdout } = await runSpean(["export", "sql", "--dialect", "sqlite", "--one-case"]);
  expect(code).toBe(0);
  expect(stdout).toMatch(/^WITH asked AS \(SELECT :case_id AS case_id\)/);
});

test("-o writes the script to a file", async () => {
  const file = join(temporaryFolder(), "spean.sql");
  const { code, stdout } = await runSpean(["export", "sql", "--dialect", "mariadb", "-o", file]);
  expect([code, stdout]).toEqual([0, ""]);
  expect(readFileSync(file, "utf8")).toContain("CREATE VIEW spean_outcomes");
});

test.each<[string[], RegExp]>([
  [[], /--dialect/],
  [["--dialect", "oracle"], /Allowed choices are postgresql, mariadb, sqlite, duckdb, spark, trino/],
  [["--dialect", "sqlite", "--layout", "wide"], /--layout wide needs --table, --id, --age-class\./],
  [["--dialect", "sqlite", "--layout", "json", ...ownTable], /--layout json needs --column\./],
  [["--dialect", "sqlite", ...ownTable], /--layout long has no --table, --id, --age-class: leave it out/],
  [["--dialect", "sqlite", "--layout", "wide", ...ownTable, "--forms", "a\nb"], /"forms" is no name/],
  [["--dialect", "sqlite", "--standard", "nowhere.json"], /nowhere\.json/],
])("%j is a wrong call that says what is missing", async (options, message) => {
  const { code, stderr, stdout } = await runSpean(["export", "sql", ...options]);
  expect([code, stdout]).toEqual([2, ""]);
  expect(stderr).toMatch(message);
});
