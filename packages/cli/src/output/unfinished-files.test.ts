import { spawnSync } from "node:child_process";
import { readdirSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { expect, test } from "vitest";
import { temporaryFolder } from "../../test/temporary-folder.js";
import { nameUnfinishedFile, removeUnfinishedFiles } from "./unfinished-files.js";

test("what a killed run left unfinished goes at the next run, and nothing else does", async () => {
  const folder = temporaryFolder();
  const ended = spawnSync(process.execPath, ["-e", ""]).pid;
  const ours = nameUnfinishedFile(join(folder, "results.ndjson"));
  const left = ours.replace(`-${process.pid}-`, `-${ended}-`);
  const elsewhere = left.replace(/spean-[0-9a-f]{8}/u, "spean-00000000");
  const others = [ours, elsewhere, join(folder, "results.ndjson"), join(folder, ".results.0123456789ab.tmp")];
  for (const file of [...others, left]) writeFileSync(file, "");
  await removeUnfinishedFiles(folder);
  expect(readdirSync(folder).sort()).toEqual(others.map((file) => basename(file)).sort());
  await removeUnfinishedFiles(join(folder, "none"));
});
