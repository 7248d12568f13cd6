import type { ScoringCase } from "@spean/model";
import { compileStandard } from "@spean/rules";
import { commonList } from "@spean/standard";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runsFor } from "../../../../scripts/test-tier.js";
import { exportCaseQuery, exportSql, type SqlSource } from "../../src/sql.js";
import { databaseEngines, type RunningDatabase } from "./database-engines.js";
import { insertCases, randomSqlCases } from "./sql-cases.js";

const { evaluate } = compileStandard(commonList);
const cases = randomSqlCases(commonList, runsFor(10_000), 15);
const table = { table: "agency cases", id: "case no", ageClass: "age", forms: "forms of it" };
const sources: readonly SqlSource[] = [
  { layout: "long" },
  { layout: "wide", ...table },
  { layout: "json", ...table, column: "answers" },
];

/** What the rules say of a case, as the rows of the three views. */
function expectedRows(scoringCase: ScoringCase) {
  const { id, dimensions, findings, outcome, treatAs, reported, standard } = evaluate(scoringCase);
  return {
    dimensions: dimensions.map(({ list, code, state, strong, medium, weak }) =>
      [id, list, code, state, strong, medium, weak].join(" "),
    ),
    findings: findings.flatMap(({ code, byList }) =>
      byList.map(({ list, state }) => [id, list, code, state].join(" ")),
    ),
    outcomes: [[id, treatAs, outcome, reported, standard.version, standard.digest].join(" ")],
  };
}

const createTable = (source: SqlSource, dialect: string): string => {
  if (source.layout === "long") return "";
  const quote = (name: string) => (dialect === "mariadb" ? `\`${name}\`` : `"${name}"`);
  const columns =
    source.layout === "json"
      ? [`${quote(source.column)} ${{ postgresql: "jsonb", duckdb: "json" }[dialect] ?? "text"}`]
      : commonList.indicators.map(({ code }) => `${quote(code.replaceAll(/[.-]/g, "_"))} varchar(16)`);
  return `CREATE TABLE ${quote(source.table)} (${[source.id, source.ageClass, source.forms!].map((name) => `${quote(name)} varchar(190)`).join(", ")}, ${columns.join(", ")});`;
};

describe.each(databaseEngines)("$name", ({ isHere, dialect, open }) => {
  describe.skipIf(!isHere).each(sources)("the $layout layout", (source) => {
    let database: RunningDatabase;
    beforeAll(async () => {
      database = await open();
      await database.run(createTable(source, dialect));
      await database.run(exportSql(commonList, { dialect, source }));
      await database.run(insertCases(source, commonList, cases, dialect));
    });
    afterAll(() => database.close());

    test("dimensions, findings and outcomes are those of the rules, for each random case", async () => {
      const found = async (view: string, columns: string) =>
        (await database.query(`SELECT ${columns} FROM spean_${view}`)).map((row) => row.join(" ")).sort();
      const expected = cases.map(expectedRows);
      expect(await found("dimensions", "case_id, list, dimension, state, strong, medium, weak")).toEqual(
        expected.flatMap(({ dimensions }) => dimensions).sort(),
      );
      expect(await found("findings", "case_id, list, finding, state")).toEqual(
        expected.flatMap(({ findings }) => findings).sort(),
      );
      expect(
        await found("outcomes", "case_id, treat_as, outcome, reported, standard_version, standard_digest"),
      ).toEqual(expected.flatMap(({ outcomes }) => outcomes).sort());
    });

    test("one case is asked for by a query with its id, and comes out the same", async () => {
      const query = exportCaseQuery(commonList, { dialect, source });
      for (const one of cases.slice(0, 5)) {
        const given = query.replace(/(?<=WITH asked AS \(SELECT )\S+/, `'${one.id}'`);
        const found = await database.query(given.replace(/;\s*$/, ""));
        expect(found.map((row) => row.join(" "))).toEqual(expectedRows(one).outcomes);
      }
    });

    test("what cannot be used is open, and named", async () => {
      const answers = { "act.recruited": "Yes", "exploitation.hours": "no " };
      const unusable = { id: "unusable", ageClass: "old", forms: [], answers } as unknown as ScoringCase;
      await database.run(insertCases(source, commonList, [unusable], dialect));
      const { outcomes } = expectedRows({ id: "unusable", ageClass: "unknown", answers: {} });
      const found = await database.query(
        "SELECT case_id, treat_as, outcome, reported, standard_version, standard_digest FROM spean_outcomes WHERE case_id = 'unusable'",
      );
      expect(found.map((row) => row.join(" "))).toEqual(outcomes);
      const faults = await database.query("SELECT case_id, place FROM spean_faults");
      expect(faults.map((row) => row.join(" ")).sort()).toEqual(
        ["act.recruited", "age class", "exploitation.hours"].map((place) => `unusable ${place}`),
      );
    });

    test("the script runs again over what it made, and keeps the cases", async () => {
      await database.run(exportSql(commonList, { dialect, source }));
      expect(await database.query("SELECT count(*) FROM spean_outcomes")).toEqual([
        [String(cases.length + 1)],
      ]);
    });

    test("one strength changed in the script is caught by its self-test", async () => {
      const script = exportSql(commonList, { dialect, source });
      const changed = script.replace(
        "('child-labour', 'destination-coercion.documents-confiscated', 'strong')",
        "('child-labour', 'destination-coercion.documents-confiscated', 'medium')",
      );
      expect(changed).not.toBe(script);
      await expect(database.run(changed)).rejects.toThrow(/spean_self_test/);
    });
  });
});
