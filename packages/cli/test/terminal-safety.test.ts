import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { writeOpened } from "../src/exchange/opened-outputs.js";
import type { CommandIo } from "../src/io.js";
import { caseLine } from "./cases.js";
import { type Called, linesOf, runSpean } from "./run-spean.js";
import { temporaryFolder } from "./temporary-folder.js";

const drives = /[\p{Cc}\p{Bidi_Control}]/u;
/** What is printed, its line breaks left out. */
const printed = ({ stdout, stderr }: Called) => (stdout + stderr).replaceAll("\n", "");
const odd = "c\u009B31m\u007F\u202E\u2066\u001B]0;x\u0007";

test("nothing that a command prints can drive a terminal, JSON among it, and JSON says the same", async () => {
  const file = join(temporaryFolder(), "cases.ndjson");
  const faulty = JSON.stringify({ id: odd, ageClass: "old", answers: { [odd]: "yes" }, [odd]: 1 });
  writeFileSync(file, `${caseLine(odd)}\n${faulty}\n`);
  for (const argv of [
    ["score", file],
    ["score", file, "--explain"],
    ["validate", file],
    ["validate", file, "--json"],
    ["validate", file, "--as", "record", "--json"],
    ["explain", file],
  ]) {
    expect(printed(await runSpean(argv)), argv.join(" ")).not.toMatch(drives);
  }
  expect(linesOf((await runSpean(["score", file])).stdout).map(({ id }) => id)).toEqual([odd, odd]);
});

test("what an envelope held is printed so that it cannot drive a terminal", async () => {
  const written: string[] = [];
  const content = {
    write: (text: string) => Promise.resolve(void written.push(text)),
    abandon: () => Promise.resolve(),
  };
  await writeOpened({ ok: true, value: { grounds: { reason: odd } } }, { content }, {} as CommandIo);
  expect(written.join("").replaceAll("\n", "")).not.toMatch(drives);
  expect(JSON.parse(written.join(""))).toEqual({ grounds: { reason: odd } });
});

test("a file name or an option as it was typed cannot drive a terminal", async () => {
  const name = join(temporaryFolder(), `no\u001B[2J\u202Efile`);
  for (const argv of [
    ["score", name],
    ["score", "--standard", name],
    ["validate", name],
    ["score", "-", "-o", join(name, "x")],
    ["score", `--\u001B[2J`],
    [`\u001B[2J`],
    ["explain", name],
    ["verify", name],
  ]) {
    const called = await runSpean(argv, { input: "{}" });
    expect(called.code, argv.join(" ")).toBe(2);
    expect(printed(called), argv.join(" ")).not.toMatch(drives);
  }
});
