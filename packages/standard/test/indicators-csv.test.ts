import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { commonList } from "../src/index.js";

const table = new URL("fixtures/indicators.csv", import.meta.url);

test("the common list is the table of indicators, row by row", () => {
  const rows = parse(readFileSync(table, "utf8"), { columns: true }) as Record<string, string>[];
  const lists = commonList.lists.map(({ code }) => code);
  const transcribed = commonList.indicators.map(
    ({ code, dimension, meaning, strengths, verification, note }) => ({
      code,
      dimension,
      meaning,
      ...Object.fromEntries(lists.map((list) => [list, strengths[list] ?? ""])),
      "labour-verification": verification["adult-labour"],
      "sexual-verification": verification["adult-sexual"],
      note: note ?? "",
    }),
  );
  const byCode = (all: readonly { code?: string }[]) => new Map(all.map((row) => [row.code, row]));
  expect(byCode(transcribed)).toEqual(byCode(rows as { code?: string }[]));
});
