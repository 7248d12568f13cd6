import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { caseLine } from "../../test/cases.js";
import { runSpean } from "../../test/run-spean.js";
import { IdLineTable } from "./id-line-table.js";

describe("an id that stands in a file twice is told with the line that has it already, and both lines count", () => {
  const inputs: readonly (readonly [string, string, readonly (readonly [number, number])[]])[] = [
    ["NDJSON", [caseLine("c-1"), caseLine("c-2"), caseLine("c-1")].join("\n"), [[3, 1]]],
    ["an array", `[${caseLine("c-1")},${caseLine("c-1")}]`, [[2, 1]]],
    [
      "a line at fault",
      `${caseLine("c-1")}\n{"id":"c-1","ageClass":"old"}\n${caseLine("c-1")}`,
      [
        [2, 1],
        [3, 1],
      ],
    ],
    [
      "ids that are escaped",
      `${caseLine("c\u0001")}\n{"id":"c\\u0001","ageClass":"adult","answers":{}}`,
      [[2, 1]],
    ],
    ["ids that look the same", `${caseLine("c-1")}\n${caseLine("c-\u200B1 ")}`, [[2, 1]]],
    ["ids in Khmer, composed or not", `${caseLine("ករណី")}\n${caseLine("ករណី")}`, [[2, 1]]],
    ["a blank line between", `${caseLine("c-1")}\n\n${caseLine("c-1")}\n\n`, [[3, 1]]],
  ];

  test.each(inputs)("in %s", async (_, input, told) => {
    for (const command of ["score", "validate"]) {
      const { stderr } = await runSpean([command, "-"], { input });
      const lines = [...stderr.matchAll(/^stdin:(\d+) \/id repeated-id: (\d+) has/gmu)];
      expect(
        lines.map(([, line, first]) => [Number(line), Number(first)]),
        command,
      ).toEqual(told);
      expect(stderr).not.toContain("c-1");
    }
  });

  test("and no more than 20 are named, the others counted", async () => {
    const input = Array.from({ length: 50 }, () => caseLine("c-1")).join("\n");
    const { code, stdout, stderr } = await runSpean(["score", "--brief"], { input });
    expect([code, stdout.split("\n")]).toEqual([0, expect.objectContaining({ length: 51 })]);
    expect(stderr.match(/repeated-id/g)).toHaveLength(20);
    expect(stderr).toContain("29 more");
  });
});

test("different ids are no matter", async () => {
  const input = [caseLine("c-1"), caseLine("C-1"), caseLine("c-11"), caseLine("c-1\\")].join("\n");
  expect(await runSpean(["score"], { input })).toMatchObject({ code: 0, stderr: "" });
});

test("a table of ids finds each that stood before, and no other", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 3 }), { maxLength: 3000 }), (ids) => {
      const table = new IdLineTable();
      const first = new Map<string, number>();
      ids.forEach((id, index) => {
        expect(table.findOrAdd(Buffer.from(id), index + 1)).toBe(first.get(id));
        if (!first.has(id)) first.set(id, index + 1);
      });
    }),
    { numRuns: 20 },
  );
});

test("a table that is full finds what it has, and says from which line on it remembers no more", () => {
  const table = new IdLineTable();
  const bytes = Buffer.alloc(8);
  const idOf = (number: number) => {
    bytes.writeDoubleBE(number);
    return bytes;
  };
  let line = 0;
  while (table.fullAt === undefined) table.findOrAdd(idOf((line += 1)), line);
  expect(table.fullAt).toBeGreaterThan(3_000_000);
  expect(table.findOrAdd(idOf(1), line + 1)).toBe(1);
  expect(table.findOrAdd(idOf(line), line + 1)).toBeUndefined();
});
