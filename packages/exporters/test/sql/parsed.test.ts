import { commonList } from "@spean/standard";
import { SparkSQL, TrinoSQL } from "dt-sql-parser";
import { describe, expect, test } from "vitest";
import { partOf } from "../../../../scripts/test-tier.js";
import { exportSql, type SqlSource } from "../../src/sql.js";

// No Spark and no Trino runs here: their scripts are read by a parser that others wrote, and nothing more is said.
const table = { table: "agency.cases", id: "case_no", ageClass: "age", forms: "forms" };
const sources: readonly SqlSource[] = [
  { layout: "long" },
  { layout: "wide", ...table },
  { layout: "json", ...table, column: "answers" },
];
const parsers = [
  { dialect: "spark", parse: (text: string) => new SparkSQL().validate(text) },
  { dialect: "trino", parse: (text: string) => new TrinoSQL().validate(text) },
] as const;

describe.each(parsers)("a script for $dialect is read by a parser of that dialect", ({ dialect, parse }) => {
  test.each(partOf(sources, 3))("the $layout layout", (source) => {
    expect(parse(exportSql(commonList, { dialect, source }))).toEqual([]);
  });

  test("which tells where it is no such script", () => {
    const script = exportSql(commonList, { dialect, source: { layout: "long" } });
    expect(parse(script.replace("GROUP BY a.case_id", "GROUP a.case_id")).length).toBeGreaterThan(0);
  });
});
