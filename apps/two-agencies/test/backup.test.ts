import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  type DatabaseHandle,
  type DatabaseQueries,
  findBackedUpTables,
  loadCase,
  queryRawRows,
  restoreBackup,
  saveCase,
  verifyAuditLog,
  writeBackup,
} from "@spean/store";
import type { SaveRequest } from "@spean/store/client";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bothAgencies } from "../src/agencies/agencies.js";
import { caseScoring } from "../src/server/cases/case-scoring.js";
import { backupScope, openSystemDatabase } from "../src/server/database/open-system-database.js";
import { openAgencySystem, type AgencySystem, readMasterKey } from "../src/server/open-system.js";
import { observed, saveOf } from "./client.js";
import { type DatabaseKind, databaseKinds, type TestDatabase } from "./databases.js";

const note = "កំណត់ចំណាំគំរូ บันทึกตัวอย่าง";
const now = new Date();
const observer = { role: "officer", agency: bothAgencies.kh.name.en };

const save = async ({ database, vault, audit }: AgencySystem) => {
  const answered = saveOf([observed("act.recruited", "yes", { note })]) as unknown as SaveRequest;
  const witness = {
    within: (transaction: DatabaseQueries) =>
      audit.within(transaction, [{ action: "case.begin", outcome: "done", details: {} }]),
  };
  const saved = await saveCase(
    { queries: database.queries, vault, ...caseScoring },
    { save: answered, digest: "", observer, witness, now },
  );
  if (!saved.ok) throw new Error("The case was not saved.");
  return saved.value;
};

/** Every row of every table that is kept, as the database writes it. */
async function everything({ queries }: DatabaseHandle): Promise<Record<string, string[]>> {
  const all: Record<string, string[]> = {};
  for (const { name } of await findBackedUpTables(queries, backupScope.leftOut)) {
    const rows = await queryRawRows<{ row: string }>(
      queries,
      sql`select to_json(t)::text as row from ${sql.identifier(name)} t`,
    );
    all[name] = rows.map(({ row }) => row).sort();
  }
  return all;
}

const [embedded, server] = databaseKinds as readonly [DatabaseKind, DatabaseKind];
const ways: readonly (readonly [DatabaseKind, DatabaseKind])[] = [
  [embedded, embedded],
  [embedded, server],
  [server, embedded],
];

for (const [from, to] of ways)
  describe.skipIf(!from.available || !to.available)(`a backup, from ${from.kind} to ${to.kind}`, () => {
    let folder: string;
    let source: TestDatabase;
    let target: TestDatabase;
    let empty: DatabaseHandle;
    let file: string;
    let caseId: string;
    let before: Record<string, string[]>;
    const optionsOf = async ({ options }: TestDatabase) => ({
      ...backupScope,
      agency: options.agency,
      key: await readMasterKey({ port: 0, ...options }),
      file,
    });

    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), "spean-backup-"));
      file = join(folder, "backup");
      [source, target] = [await from.create(), await to.create()];
      const system = await openAgencySystem({ port: 0, ...source.options });
      ({ caseId } = await save(system));
      before = await everything(system.database);
      await writeBackup(system.database.queries, { ...(await optionsOf(source)), now });
      await system.database.close();
      empty = await openSystemDatabase(target.options);
    });
    afterAll(async () => {
      await source?.drop();
      await target?.drop();
      await rm(folder, { recursive: true, force: true });
    });

    const restored = async (what: string, change: object = {}) =>
      restoreBackup(empty.queries, { ...(await optionsOf(source)), file: what, ...change });

    test("cannot be read by anybody without the key", async () => {
      const text = await readFile(file, "utf8");
      const plain = text + Buffer.from(text.split("\n").slice(1).join(""), "base64").toString("latin1");
      for (const word of [note, "act.recruited", "officer@", "observations"])
        expect(plain).not.toContain(word);
    });

    test("that was cut short, changed, put together anew, or is another agency's is refused, and leaves nothing behind", async () => {
      const lines = (await readFile(file, "utf8")).trimEnd().split("\n");
      const bad = join(folder, "bad");
      const refused = async (changed: readonly string[], message: RegExp, change: object = {}) => {
        await writeFile(bad, changed.join("\n"));
        await expect(restored(bad, change)).rejects.toThrow(message);
      };
      await refused(lines.slice(0, -1), /cut short/);
      await refused([...lines.slice(0, 2), ...lines.slice(3)], /does not open/);
      await refused([lines[0]!, lines[2]!, lines[1]!, ...lines.slice(3)], /does not open/);
      await refused([lines[0]!.replace("kh", "th"), ...lines.slice(1)], /other agency/);
      await refused([lines[0]!.replace(/"at":"2026/, '"at":"2025'), ...lines.slice(1)], /does not open/);
      await refused(
        [lines[0]!.replace(/"migration":"../, '"migration":"xx'), ...lines.slice(1)],
        /another version/,
      );
      await refused(["{}"], /no backup/);
      await refused(lines, /SPEAN_KEY/, { key: Buffer.alloc(32, 1) });
      expect(Object.values(await everything(empty)).flat()).toEqual([]);
    });

    test("put back, has the same rows, the audit log whole, and goes on from there", async () => {
      await restored(file);
      await expect(restored(file)).rejects.toThrow(/not empty/);
      await empty.close();
      const system = await openAgencySystem({
        port: 0,
        ...target.options,
        key: (await readMasterKey({ port: 0, ...source.options })).toString("base64"),
      });
      expect(await everything(system.database)).toEqual(before);
      expect(await verifyAuditLog(system.database.queries)).toMatchObject({ ok: true });
      const found = await loadCase({ queries: system.database.queries, vault: system.vault }, { id: caseId });
      expect(found?.record.observations?.[0]).toMatchObject({ note });
      const next = await save(system);
      expect(next.caseId).not.toBe(caseId);
      expect(await verifyAuditLog(system.database.queries)).toMatchObject({ ok: true });
      await system.database.close();
    });
  });
