import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test, vi } from "vitest";
import { PassThrough } from "node:stream";
import { text } from "node:stream/consumers";
import { caseLine } from "../../test/cases.js";
import { runSpean } from "../../test/run-spean.js";
import { temporaryFolder } from "../../test/temporary-folder.js";
import { ProgressLine } from "./progress.js";

const CLEARED = "\r\u001B[K";

describe("ProgressLine", () => {
  test("says how much is done, how many lines and how fast, and goes at the end", async () => {
    vi.useFakeTimers({ toFake: ["performance"] });
    try {
      const terminal = new PassThrough();
      const progress = new ProgressLine(terminal, 4000);
      let left = 4000;
      const input = progress.watch({
        name: "cases",
        read: () => (left === 0 ? 0 : ((left -= 1000), 1000)),
        close: () => Promise.resolve(),
      });
      while ((await input.read(Buffer.alloc(0), 0)) > 0) {
        progress.add(1000);
        vi.advanceTimersByTime(500);
      }
      progress.clear();
      // `read()` gives everything that was written up to Node 24, and one chunk at a time from Node 26 on
      const drawn = await text(terminal.end());
      expect(drawn.split(CLEARED)).toEqual([
        "",
        "25 %, 1,000 lines, 2,000 lines/s",
        "50 %, 2,000 lines, 2,000 lines/s",
        "75 %, 3,000 lines, 2,000 lines/s",
        "100 %, 4,000 lines, 2,000 lines/s",
        "",
      ]);
    } finally {
      vi.useRealTimers();
    }
  });
});

describe("progress of spean score", () => {
  test("is shown only on a terminal, of a file, when the results go elsewhere", async () => {
    const file = join(temporaryFolder(), "cases.ndjson");
    writeFileSync(file, caseLine("c-1"));
    expect((await runSpean(["score", file], { terminals: ["stderr"] })).stderr).toBe(CLEARED);
    expect((await runSpean(["score", file], { terminals: ["stderr", "stdout"] })).stderr).toBe("");
    expect(
      (await runSpean(["score", file, "-o", `${file}.out`], { terminals: ["stderr", "stdout"] })).stderr,
    ).toBe(CLEARED);
    expect((await runSpean(["score", file])).stderr).toBe("");
    expect((await runSpean(["score", "-"], { terminals: ["stderr"], input: caseLine("c-1") })).stderr).toBe(
      "",
    );
  });
});
