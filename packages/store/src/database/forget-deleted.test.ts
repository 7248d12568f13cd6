import { randomBytes } from "node:crypto";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { forgetDeletedRows } from "./forget-deleted.js";
import { openPglite } from "./open-database.js";

let folder: string;
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), "spean-forget-"))));
afterAll(() => rm(folder, { recursive: true, force: true }));

/** The files in which bytes occur. */
async function filesWith(bytes: Buffer): Promise<string[]> {
  const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((one) =>
    one.isFile(),
  );
  const holding = await Promise.all(
    files.map(async ({ parentPath, name }) =>
      (await readFile(join(parentPath, name))).includes(bytes) ? [name] : [],
    ),
  );
  return holding.flat();
}

test("what was deleted is in no file of an embedded database, its write-ahead log included, while it runs and after", async () => {
  const [deleted, kept] = [randomBytes(40), randomBytes(40)];
  const database = await openPglite(folder);
  const { queries } = database;
  await queries.execute(sql`create table notes (id int primary key, value bytea)`);
  await queries.execute(sql`insert into notes values (1, ${deleted}), (2, ${kept})`);
  await queries.execute(sql`analyze notes`);
  await queries.execute(sql`delete from notes where id = 1`);
  await queries.execute(sql`checkpoint`);
  expect(await filesWith(deleted), "the search finds what is there").toContain("000000010000000000000001");
  await forgetDeletedRows(database, ["notes"]);
  expect(await filesWith(deleted)).toEqual([]);
  expect(await filesWith(kept)).not.toEqual([]);
  await queries.execute(sql`insert into notes values (3, ${kept})`);
  await database.close();
  expect(await filesWith(deleted)).toEqual([]);
  const again = await openPglite(folder);
  const { rows } = (await again.queries.execute(sql`select id from notes order by id`)) as {
    rows: unknown[];
  };
  expect(rows, "the database goes on from there").toEqual([{ id: 2 }, { id: 3 }]);
  await again.close();
});
