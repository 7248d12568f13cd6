import { commonList } from "@spean/standard";
import { describe, expect, test } from "vitest";
import { exportSql, type SqlDialectName, sqlDialectNames, type SqlSource } from "../sql.js";

const wide = { layout: "wide", table: "cases", id: "id", ageClass: "age" } as const;
const write = (source: SqlSource, dialect: SqlDialectName = "postgresql", standard = commonList) =>
  exportSql(standard, { dialect, source });

describe("names of tables and columns", () => {
  test.each<[SqlDialectName, string]>([
    ["postgresql", '"a""; drop table x; --"'],
    ["sqlite", '"a""; drop table x; --"'],
    ["duckdb", '"a""; drop table x; --"'],
    ["mariadb", '`a"; drop table x; --`'],
  ])("are quoted, whatever they hold: %s", (dialect, quoted) => {
    expect(write({ ...wide, id: 'a"; drop table x; --' }, dialect)).toContain(`${quoted} AS case_id`);
  });

  test("a backtick does not end a name in MariaDB", () => {
    expect(write({ ...wide, id: "a`b" }, "mariadb")).toContain("`a``b` AS case_id");
  });

  test("a schema stands before a dot", () => {
    expect(write({ ...wide, table: "agency.cases" })).toContain('FROM "agency"."cases"');
  });

  test.each(["", "a\nb", "a\u200Bb", "a\\b", "\u0000"])("%j is no name", (table) => {
    expect(() => write({ ...wide, table })).toThrow('"table" is no name of a table or column');
  });
});

test.each(["spean_lists", "main.SPEAN_Strengths", "spean_test_table", "spean_outcomes"])(
  "a table that the script itself takes away is refused: %s",
  (table) => {
    expect(() => write({ ...wide, table })).toThrow("which a script takes away and makes anew");
  },
);

test("two indicators that would be one column are refused, both named", () => {
  const [first, ...others] = commonList.indicators;
  const twin = { ...first!, code: first!.code.replace(".", "-") };
  expect(() => write(wide, "sqlite", { ...commonList, indicators: [first!, twin, ...others] })).toThrow(
    `"${first!.code}" and "${twin.code}" would be one column`,
  );
});

test("a dimension with more indicators than a number has bits is refused", () => {
  const [first] = commonList.indicators;
  const many = Array.from({ length: 63 }, (_, at) => ({ ...first!, code: `${first!.code}-${at}` }));
  expect(() => write({ layout: "long" }, "sqlite", { ...commonList, indicators: many })).toThrow(RangeError);
});

test("a dimension without an indicator counts none, where bits are counted one by one", () => {
  const dimensions = [...commonList.dimensions, { ...commonList.dimensions[0]!, code: "empty" }];
  const script = write({ layout: "long" }, "sqlite", { ...commonList, dimensions });
  expect(script).toContain("(0) AS empty_strong_now");
});

test.each(sqlDialectNames)(
  "a script for %s begins with what it is, and that it is no official text",
  (dialect) => {
    const script = write({ layout: "long" }, dialect);
    expect(script).toMatch(new RegExp(`^-- ${commonList.id} ${commonList.version}, ${commonList.digest}\n`));
    expect(script).toContain("A reference draft, not an official text of any government.");
  },
);
