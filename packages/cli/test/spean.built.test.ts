import { execFileSync, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import {
  closeSync,
  copyFileSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, onTestFinished, test } from "vitest";
import { version } from "../package.json";
import { caseLine, endlessCases } from "./cases.js";
import { linesOf } from "./run-spean.js";
import { bin, built, ended, scoreLarge, spawnSpean } from "./spawn-spean.js";
import { temporaryFolder } from "./temporary-folder.js";

if (!built)
  console.warn(
    "@spean/cli has no build: the tests that spawn the command are skipped. Run `npm run build` first.",
  );

/** A file of invented cases whose results are far more than a pipe holds. */
function manyCases(folder: string): string {
  const file = join(folder, "cases.ndjson");
  const batch = endlessCases();
  writeFileSync(file, Array.from({ length: 500 }, () => batch.next().value as string).join(""));
  return file;
}

test("without a build the shim says what to run", () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, "bin"));
  copyFileSync(bin, join(folder, "bin", "spean.mjs"));
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(folder, "bin", "spean.mjs"), "list"], {
    encoding: "utf8",
  });
  expect([status, stdout, stderr]).toEqual([2, "", "spean is not built yet: run `npm run build` first.\n"]);
});

describe.skipIf(!built)("the built command", () => {
  test("runs by itself", () => {
    expect(execFileSync(bin, ["--version"], { encoding: "utf8" })).toBe(`${version}\n`);
  });

  test.each([
    ["list", 2],
    ["score CASES", 2],
    ["explain CASES", 2],
    ["diff common-list@0.1.1 common-list@0.1.2", 2],
    ["score CASES -o RESULTS", 0],
    ["validate CASES", 0],
  ])("with standard output closed, spean %s ends with exit code %d", (call, code) => {
    const folder = temporaryFolder();
    const file = join(folder, "cases.ndjson");
    writeFileSync(file, caseLine("c-1"));
    const said = call.replace("CASES", file).replace("RESULTS", join(folder, "results.ndjson"));
    const { status, stderr } = spawnSync("sh", ["-c", `"${process.execPath}" "${bin}" ${said} >&-`], {
      encoding: "utf8",
    });
    expect([status, stderr]).toEqual([code, code === 0 ? "" : expect.stringContaining("is closed")]);
  });

  test("scores a pipe and a file alike", async () => {
    const folder = temporaryFolder();
    const file = join(folder, "cases.ndjson");
    writeFileSync(file, `${caseLine("c-1")}\n{"id":"c-2"\n`);
    const fromFile = spawnSync(bin, ["score", file], { encoding: "utf8" });
    const fromPipe = spawnSync(bin, ["score"], { encoding: "utf8", input: readFileSync(file) });
    expect(fromFile.status).toBe(1);
    expect(linesOf(fromFile.stdout)).toMatchObject([
      { id: "c-1", outcome: "undetermined" },
      { line: 2, error: { code: "invalid-json" } },
    ]);
    expect([fromPipe.status, fromPipe.stdout]).toEqual([1, fromFile.stdout]);
  });

  test("answers a line before the next one is written", async () => {
    const child = spawnSpean(["score", "--brief"]);
    const end = ended(child);
    for (const id of ["c-1", "c-2", "c-3"]) {
      child.stdin.write(`${caseLine(id)}\n`);
      const [answer] = (await once(child.stdout, "data")) as [Buffer];
      expect(linesOf(answer.toString())).toMatchObject([{ id }]);
    }
    child.stdin.end();
    expect((await end).code).toBe(0);
  });

  test("ends quietly when its reader has seen enough", async () => {
    const child = spawnSpean(["score", manyCases(temporaryFolder())]);
    child.stdin.end();
    child.stdout.once("data", () => child.stdout.destroy());
    expect(await ended(child)).toEqual({ code: 0, signal: null, stderr: "" });
  });

  test("leaves the old file, and nothing beside it, when it is interrupted", async () => {
    const folder = temporaryFolder();
    const file = join(folder, "results.ndjson");
    writeFileSync(file, "before\n");
    const child = spawnSpean(["score", "-", "-o", file]);
    const end = ended(child);
    child.stdin.write(`${caseLine("c-1")}\n`);
    while (readdirSync(folder).length < 2) await sleep(20);
    child.kill("SIGINT");
    expect(await end).toMatchObject({ signal: "SIGINT", stderr: "" });
    expect(readdirSync(folder)).toEqual(["results.ndjson"]);
    expect(readFileSync(file, "utf8")).toBe("before\n");
  });

  test("scores 64 MB from a pipe in constant memory", async () => {
    const { code, cases, results, peak } = await scoreLarge(64e6);
    expect([code, results]).toEqual([0, cases]);
    expect(peak).toBeLessThan(256);
  });

  test("loses nothing on a full disk, and says so", async (context) => {
    const disk = join(temporaryFolder(), "disk");
    mkdirSync(disk);
    const mounted = spawnSync("mount", ["-t", "tmpfs", "-o", "size=256k", "tmpfs", disk], {
      encoding: "utf8",
    });
    if (mounted.status !== 0)
      context.skip(`a small disk cannot be mounted here: ${(mounted.stderr || "no mount command").trim()}`);
    onTestFinished(() => void spawnSync("umount", [disk]));
    const cases = manyCases(temporaryFolder());
    const file = join(disk, "results.ndjson");
    writeFileSync(file, "before\n");

    const toFile = spawnSync(bin, ["score", cases, "-o", file], { encoding: "utf8" });
    expect([toFile.status, toFile.stdout, toFile.stderr]).toEqual([
      1,
      "",
      "spean: the output could not be written: the disk is full (ENOSPC)\n",
    ]);
    expect(readdirSync(disk)).toEqual(["results.ndjson"]);
    expect(readFileSync(file, "utf8")).toBe("before\n");

    const target = openSync(join(disk, "redirected"), "w");
    const redirected = spawn(bin, ["score", cases], { stdio: ["ignore", target, "pipe"] });
    closeSync(target);
    const [stderr, [code]] = await Promise.all([
      text(redirected.stderr!),
      once(redirected, "close") as Promise<[number]>,
    ]);
    expect([code, stderr]).toEqual([
      1,
      "spean: the output could not be written: the disk is full (ENOSPC)\n",
    ]);
  });
});
