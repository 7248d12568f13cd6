import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, onTestFinished, test } from "vitest";

const script = fileURLToPath(new URL("words/words.ts", import.meta.url));
const exportTo = (file: string) =>
  spawnSync(process.execPath, ["--import", "tsx", script, "export", "th", "-o", file], { encoding: "utf8" });

test("an export of words takes the place of nothing but an older export", () => {
  const folder = mkdtempSync(join(tmpdir(), "spean-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const [words, xliff] = [join(folder, "th.json"), join(folder, "th.xlf")];
  writeFileSync(words, "{}");
  expect(exportTo(words)).toMatchObject({
    status: 2,
    stderr: expect.stringContaining("no XLIFF") as unknown,
  });
  expect(readFileSync(words, "utf8")).toBe("{}");
  for (let times = 0; times < 2; times += 1) expect(exportTo(xliff)).toMatchObject({ status: 0 });
  expect(readFileSync(xliff, "utf8")).toContain("<xliff");
});
