import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { endlessCases } from "./cases.js";
import { runSpean } from "./run-spean.js";
import { bin } from "./spawn-spean.js";
import { temporaryFolder } from "./temporary-folder.js";

const built = existsSync(new URL("../../bulk/dist/score-worker.js", import.meta.url));

/**
 * Some hundred lines with faults among them, their ids twice, and blank lines that run across the places where
 * the input is cut.
 */
function mixedFile(folder: string): string {
  const batch = endlessCases();
  const blanks = "\n".repeat(300_000);
  const lines = Array.from({ length: 400 }, (_, at) =>
    at % 50 === 7 ? '{"id":"ស្ពាន"}\r\n' : (batch.next().value as string),
  );
  const file = join(folder, "cases.ndjson");
  writeFileSync(file, [...lines, "x".repeat(9 * 1024 * 1024), "\n", blanks, ...lines, "\n\n"].join(""));
  return file;
}

describe.skipIf(!built)("the built command with --jobs", () => {
  test("writes the same bytes for any number of threads", () => {
    const folder = temporaryFolder();
    const file = mixedFile(folder);
    const [one, ...others] = ["1", "2", "3"].map((jobs) => {
      const out = join(folder, `out-${jobs}`);
      const { status, stderr } = spawnSync(bin, ["score", file, "--brief", "--jobs", jobs, "-o", out], {
        encoding: "utf8",
      });
      return { status, stderr, bytes: readFileSync(out) };
    });
    expect(one!.status).toBe(1);
    expect(one!.stderr).toMatch(/:300402 \/id repeated-id: 1 has this id already/);
    expect(one!.stderr).toMatch(/\nspean: 300017 at fault: see each line with an "error"\.\n$/);
    for (const other of others) {
      expect([other.status, other.stderr]).toEqual([one!.status, one!.stderr]);
      expect(other.bytes.equals(one!.bytes)).toBe(true);
    }
  });
});

test.each(["0", "-1", "1.5", "two", "257"])("--jobs %s is a wrong call", async (jobs) => {
  expect((await runSpean(["score", `--jobs=${jobs}`], { input: "" })).code).toBe(2);
});
