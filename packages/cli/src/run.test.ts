import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { caseLine } from "../test/cases.js";
import { runSpean } from "../test/run-spean.js";
import { temporaryFolder } from "../test/temporary-folder.js";
import { version } from "../package.json";

describe("a wrong call ends in 2, says why on standard error and prints nothing", () => {
  test.each<[string, string[], RegExp]>([
    ["no command", [], /Usage: spean/],
    ["an unknown command", ["scores"], /unknown command/],
    ["an unknown option", ["score", "--fast"], /unknown option/],
    ["one file too many", ["score", "a", "b"], /too many arguments/],
    ["no file to explain", ["explain"], /missing required argument/],
    ["no file to validate", ["validate"], /missing required argument/],
    ["an unknown language", ["list", "--lang", "kh"], /en, km, th/],
    ["unknown numerals", ["explain", "-", "--numerals", "thai"], /latn, native/],
    ["an unknown kind", ["validate", "-", "--as", "thing"], /case, record, standard/],
    [
      "an unknown list",
      ["list", "--list", "adults"],
      /adult-labour, child-labour, adult-sexual, child-sexual, act, purpose/,
    ],
  ])("%s", async (_, argv, why) => {
    const { code, stdout, stderr } = await runSpean(argv);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(why);
  });

  test.each(["score", "explain", "validate"])("a file that cannot be read, for %s", async (command) => {
    const folder = temporaryFolder();
    expect(await runSpean([command, join(folder, "none.ndjson")])).toMatchObject({
      code: 2,
      stdout: "",
      stderr: expect.stringMatching(/none\.ndjson: there is no such file/) as unknown,
    });
    expect(await runSpean([command, folder])).toMatchObject({
      code: 2,
      stdout: "",
      stderr: expect.stringMatching(/it is a folder/) as unknown,
    });
  });

  test("a place that cannot be written", async () => {
    const folder = temporaryFolder();
    const input = caseLine("c-1");
    expect(await runSpean(["score", "-o", folder], { input })).toMatchObject({
      code: 2,
      stdout: "",
      stderr: expect.stringMatching(/it is a folder/) as unknown,
    });
    expect(await runSpean(["score", "-o", join(folder, "none", "out")], { input })).toMatchObject({
      code: 2,
      stdout: "",
      stderr: expect.stringMatching(/ENOENT/) as unknown,
    });
  });

  test("nothing piped in and nobody told to type", async () => {
    expect(await runSpean(["score"], { terminals: ["stdin"] })).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/one JSON object per line/) as unknown,
    });
    expect(await runSpean(["score", "-"], { terminals: ["stdin"], input: caseLine("c-1") })).toMatchObject({
      code: 0,
      stderr: "",
    });
  });
});

test.each([["score"], ["explain"], ["validate"], ["list"], ["verify"], ["diff"], []])(
  "--help of spean %s shows an example",
  async (...command) => {
    const { code, stdout, stderr } = await runSpean([...command.filter(Boolean), "--help"]);
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).toMatch(new RegExp(`Example:\n  \\$ spean ${command[0] ?? ""}`));
  },
);

test("--version is that of the package", async () => {
  expect(await runSpean(["--version"])).toEqual({ code: 0, stdout: `${version}\n`, stderr: "" });
});
