import { readdirSync, readFileSync } from "node:fs";
import { generateDrizzleJson, generateMigration } from "drizzle-kit/api";
import * as courier from "@spean/courier";
import * as storeTables from "@spean/store/tables";
import { expect, test } from "vitest";

type Snapshot = Parameters<typeof generateMigration>[0];
const folder = new URL("../migrations/meta/", import.meta.url);
const tablesFolder = new URL("../src/server/database/", import.meta.url);
const read = (name: string) => JSON.parse(readFileSync(new URL(name, folder), "utf8")) as unknown;

/** Every table, from the files that `drizzle.config.ts` names, the courier's and the store's among them. */
async function tables(): Promise<Record<string, unknown>> {
  const files = readdirSync(tablesFolder).filter((name) => name.endsWith("-tables.ts"));
  const modules = await Promise.all(
    files.map((name) => import(new URL(name, tablesFolder).href) as Promise<object>),
  );
  return Object.assign({}, courier, storeTables, ...modules) as Record<string, unknown>;
}

test("the committed migrations make the schema as it stands: run `npm run migration -w @spean/two-agencies` after a change", async () => {
  const { entries } = read("_journal.json") as { entries: { idx: number }[] };
  const latest = read(`${String(entries.at(-1)?.idx).padStart(4, "0")}_snapshot.json`) as Snapshot;
  expect(await generateMigration(latest, generateDrizzleJson(await tables(), latest.id))).toEqual([]);
});
