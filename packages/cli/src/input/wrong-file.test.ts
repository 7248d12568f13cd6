import { readFileSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { caseLine } from "../../test/cases.js";
import { runSpean } from "../../test/run-spean.js";
import { temporaryFolder } from "../../test/temporary-folder.js";
import { FaultyInputError } from "./faulty-input.js";
import { openByteInput, readInputChunks } from "./open-input.js";

const lines = Array.from({ length: 30 }, (_, at) => `${caseLine(`c-${at}`)}\n`).join("");
const utf16 = Buffer.from(lines, "utf16le");
const zip = Buffer.concat([Buffer.from("PK\u0003\u0004"), Buffer.alloc(2000, 0x0a)]);

const kinds: readonly (readonly [string, string | Buffer, string])[] = [
  ["UTF-16 with a mark", Buffer.concat([Buffer.from([0xff, 0xfe]), utf16]), "UTF-16"],
  ["UTF-16, big end first", Buffer.concat([Buffer.from([0xff, 0xfe]), utf16]).swap16(), "UTF-16"],
  ["UTF-16 without a mark", utf16, "UTF-16"],
  ["gzip", gzipSync(lines), "gzip"],
  ["a workbook", zip, ".xlsx"],
  ["a database", Buffer.concat([Buffer.from("SQLite format 3\0"), Buffer.alloc(5000, 10)]), "database"],
  ["a program", readFileSync(process.execPath).subarray(0, 100_000), "no text"],
  ["a page that asks to sign in", "<!DOCTYPE html>\n<html>\n<body>\n", "HTML"],
  ["CSV", "id,ageClass,act.recruited\nc-1,adult,yes\nc-2,adult,no\n", "CSV"],
  ["CSV with quotes and a mark", '\uFEFF"id";"ageClass"\r\n"c-1";"adult"\r\n', "CSV"],
  ["a header alone", "id\tageClass\n", "CSV"],
  ["rows in data", `{"data":[${caseLine("c-1")},${caseLine("c-2")}]}`, "under .{1,2}data"],
  [
    "rows in results, on many lines",
    `{"count":1,\n"results":[\n${caseLine("c-1")}\n]}\n`,
    "under .{1,2}results",
  ],
  [
    "rows in data, on a line that is followed by nothing",
    `\n{"data":[${caseLine("c-1")}]}\n\n`,
    "under .{1,2}data",
  ],
  ["an array that breaks off", `[\n${caseLine("c-1")},\n`, "ends too early"],
  ["an array with half of it gone", `[\n  {\n    "id": "c-1"\n  },,\n  {}\n]\n`, "is not JSON"],
  [
    "rows on a line of over 8 MiB",
    JSON.stringify({
      meta: {},
      value: Array.from({ length: 900 }, () => ({ id: "c", note: "x".repeat(1e4) })),
    }),
    "under .{1,2}value",
  ],
];

describe("a file that is no JSON of cases is told once, as what it is", () => {
  test.each(kinds)("%s", async (_, content, told) => {
    const folder = temporaryFolder();
    const [file, results] = [join(folder, "cases"), join(folder, "results.ndjson")];
    writeFileSync(file, content);
    for (const argv of [
      ["score", file],
      ["validate", file],
      ["validate", file, "--json"],
      ["explain", file],
    ]) {
      const { code, stdout, stderr } = await runSpean(argv);
      expect(code, argv[0]).toBe(1);
      expect(stdout + stderr, argv[0]).toMatch(new RegExp(told, "u"));
      expect((stdout + stderr).split("\n").length, argv[0]).toBeLessThan(6);
      expect(stdout + stderr).not.toContain("c-1");
    }
    writeFileSync(results, "before\n");
    const { code } = await runSpean(["score", file, "-o", results]);
    expect([code, readFileSync(results, "utf8")]).toEqual([1, "before\n"]);
  });

  test("in whatever pieces it comes", async () => {
    const whole = await runSpean(["score"], { input: [utf16] });
    expect(await runSpean(["score"], { input: Array.from(utf16, (byte) => Buffer.of(byte)) })).toEqual(whole);
  });

  test("a key ring, a standard or a record as well, where nothing could be done anyway", async () => {
    const file = join(temporaryFolder(), "file");
    writeFileSync(file, gzipSync(lines));
    const standard = await runSpean(["score", "--standard", file], { input: lines });
    expect([standard.code, standard.stderr]).toEqual([2, expect.stringContaining("gzip")]);
    for (const argv of [
      ["verify", file],
      ["validate", "--as", "standard", file],
      ["diff", file, file],
    ])
      expect((await runSpean(argv)).stdout).toContain("gzip");
  });
});

describe("what only looks like another format is read line by line", () => {
  test.each([
    ["a broken line with commas", "nonsense, and more,\n"],
    ["zeros where a disk failed", `${"\0".repeat(600)}\n`],
    ["an object without a case", '{"note":"none"}\n'],
    ["an object that wraps rows", '{"data":[{"a":1}]}\n'],
  ])("%s", async (_, first) => {
    const { code, stdout } = await runSpean(["score"], { input: `${first}${caseLine("c-2")}\n` });
    expect(code).toBe(1);
    expect(stdout.split("\n").slice(0, 2)).toEqual([
      expect.stringContaining('{"line":1,'),
      expect.stringContaining('{"id":"c-2"'),
    ]);
  });

  test("a case that also has rows under another name is a case", async () => {
    const input = JSON.stringify({ ...(JSON.parse(caseLine("c-1")) as object), data: [{ x: 1 }] });
    expect((await runSpean(["score"], { input })).code).toBe(0);
  });
});

test("a file cut short while it is read is told, and what was read of it is not taken for the whole", async () => {
  const file = join(temporaryFolder(), "cases.ndjson");
  writeFileSync(file, caseLine("c-1").padEnd(1000, " ").concat("\n").repeat(2000));
  const input = await openByteInput(file, {} as never);
  const read = async () => {
    for await (const chunk of readInputChunks(input)) if (chunk.length > 0) truncateSync(file, 300_000);
  };
  await expect(read()).rejects.toThrow(FaultyInputError);
});
