import { readFileSync } from "node:fs";
import { generateDrizzleJson, generateMigration } from "drizzle-kit/api";
import { expect, test } from "vitest";
import * as accountTables from "../src/server/database/account-tables.js";
import * as decisionTables from "../src/server/database/decision-tables.js";
import * as schema from "../src/server/database/schema.js";
import * as sealedTables from "../src/server/database/sealed-tables.js";

type Snapshot = Parameters<typeof generateMigration>[0];
const folder = new URL("../migrations/meta/", import.meta.url);
const read = (name: string) => JSON.parse(readFileSync(new URL(name, folder), "utf8")) as unknown;

test("the committed migrations make the schema as it stands: run `npm run migration -w @spean/sample` after a change", async () => {
  const { entries } = read("_journal.json") as { entries: { idx: number }[] };
  const latest = read(`${String(entries.at(-1)?.idx).padStart(4, "0")}_snapshot.json`) as Snapshot;
  expect(
    await generateMigration(latest, generateDrizzleJson({ ...schema, ...accountTables, ...decisionTables, ...sealedTables }, latest.id)),
  ).toEqual([]);
});
