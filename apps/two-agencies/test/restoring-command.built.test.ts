import { execFile } from "node:child_process";
import { mkdtemp, rename, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { takenAwayFile } from "../src/server/backup/taken-away-list.js";
import { readMasterKey } from "../src/server/open-system.js";
import { databaseKinds, type TestDatabase } from "./databases.js";

test("an older backup is restored by the command with a list of what was taken away since, or by whoever says that there is none", async () => {
  const [source, target] = [await databaseKinds[0]!.create(), await databaseKinds[0]!.create()];
  const key = (await readMasterKey({ port: 0, ...source.options })).toString("base64");
  const command = fileURLToPath(new URL("../src/server/backup/backup-command.ts", import.meta.url));
  const run = (dataFolder: string, ...more: string[]) =>
    promisify(execFile)(process.execPath, ["--import", "tsx", command, "--agency", "kh", ...more], {
      env: {
        ...process.env,
        SPEAN_DATA: join(dataFolder, ".."),
        SPEAN_KEY: key,
        DATABASE_URL: "",
        DATABASE_URL_KH: "",
      },
    }).then(
      ({ stdout }) => stdout,
      (error: { stderr: string }) => error.stderr,
    );
  const inKh = async ({ options: { dataFolder } }: TestDatabase) => {
    const kh = await mkdtemp(join(tmpdir(), "spean-data-"));
    await rename(dataFolder, join(kh, "kh"));
    return join(kh, "kh");
  };
  const [from, to] = [await inKh(source), await inKh(target)];
  const backup = join(from, "..", "kh.backup");
  expect(await run(from, "--to", backup)).toContain("Backed up:");
  expect(await run(to, "--restore", backup)).toContain("There is no list of what was taken away");
  expect(await run(to, "--restore", backup, "--list", takenAwayFile({ dataFolder: from }))).toContain(
    "so that no number is given twice",
  );
  for (const folder of [from, to]) await rm(join(folder, ".."), { recursive: true, force: true });
}, 120_000);
