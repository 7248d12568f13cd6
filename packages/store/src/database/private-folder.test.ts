import { chmod, mkdir, mkdtemp, readdir, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { sql } from "drizzle-orm";
import { openPglite } from "./open-database.js";

let folder: string;
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), "spean-private-"))));
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Everything in a folder, itself included, that its group or others may read, write or enter. */
async function openToOthers(root: string): Promise<string[]> {
  const below = await readdir(root, { recursive: true, withFileTypes: true });
  const paths = [root, ...below.map((one) => join(one.parentPath, one.name))];
  const modes = await Promise.all(paths.map(async (path) => [path, (await stat(path)).mode] as const));
  return modes.flatMap(([path, mode]) => ((mode & 0o077) === 0 ? [] : [path]));
}

test("an embedded database is closed to other users, also where its folder was open before", async () => {
  const data = join(folder, "data");
  await mkdir(data, { mode: 0o755 });
  const first = await openPglite(data);
  expect(await openToOthers(data)).toEqual([]);
  await first.queries.execute(sql`create table more (note text)`);
  expect((await stat(data)).mode & 0o777, "files made meanwhile lie in a closed folder").toBe(0o700);
  await first.close();
  expect((await readdir(data, { recursive: true })).length).toBeGreaterThan(100);
  expect(await openToOthers(data)).toEqual([]);
  await chmod(data, 0o777);
  await chmod(join(data, "postgres", "PG_VERSION"), 0o666);
  await (await openPglite(data)).close();
  expect(await openToOthers(data)).toEqual([]);
});
