import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadCase, queryRawRows, verifyAuditLog, verifyStore, writeBackup } from "@spean/store";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findAlteredAppRows } from "../src/server/audit/find-altered-rows.js";
import { restoreSystem } from "../src/server/backup/restore-system.js";
import { readTakenAwayList, takenAwayFile } from "../src/server/backup/taken-away-list.js";
import { backupScope, openSystemDatabase } from "../src/server/database/open-system-database.js";
import { type AgencySystem, openAgencySystem, readMasterKey } from "../src/server/open-system.js";
import { eraseWithMessages } from "../src/server/retention/erase-with-messages.js";
import { startAgencyServer } from "../src/server/start-server.js";
import { Client, observed, saveOf } from "./client.js";
import { databaseKinds, type TestDatabase } from "./databases.js";

const [first, second] = ["long enough, and odd", "another one, and odd"];

for (const { kind, available, create } of databaseKinds)
  describe.skipIf(!available)(`an older backup, restored on ${kind}`, () => {
    let folder: string;
    let source: TestDatabase;
    let target: TestDatabase;
    let file: string;
    let key: Buffer;
    const ids = { erased: "", kept: "", closed: "", changed: "" };
    const email = (name: string) => `${name}@demonstration.example`;
    let last: number;
    const withSource = async (work: (system: AgencySystem, officer: Client) => Promise<void>) => {
      let system: AgencySystem | undefined;
      const server = await startAgencyServer(
        { port: 0, ...source.options },
        {
          pageFolder: import.meta.dirname,
          log: () => {},
          prepare: async (opened) => void (system = opened),
        },
      );
      await work(system!, await Client.as("officer", server.address));
      await server.stop();
    };
    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), "spean-restoring-"));
      file = join(folder, "backup");
      [source, target] = [await create(), await create()];
      key = await readMasterKey({ port: 0, ...source.options });
      await withSource(async ({ accounts, database }, officer) => {
        const begin = async () =>
          (await officer.begin(saveOf([observed("act.recruited", "yes")]))).body.caseId;
        [ids.erased, ids.kept] = [await begin(), await begin()];
        for (const name of ["closed", "changed"])
          await accounts.add({ name, email: email(name), role: "officer", password: first, isPublic: true });
        for (const { id, name } of await accounts.list())
          if (name === "closed" || name === "changed") ids[name] = id;
        await writeBackup(database.queries, { ...backupScope, agency: "kh", key, now: new Date(), file });
      });
      await withSource(async ({ accounts, audit, vault, database: { queries } }, officer) => {
        const administration = { by: randomUUID(), witness: { within: async () => {} } };
        await accounts.keep({ ...administration, account: ids.closed }, "closed");
        await accounts.reset({ ...administration, account: ids.changed }, second);
        expect(await eraseWithMessages({ queries, audit, vault }, ids.erased)).toEqual({
          takenBack: 0,
          leftTo: [],
        });
        last = (await officer.begin(saveOf([]))).body.case.number;
      });
    }, 120_000);
    afterAll(async () => {
      await source?.drop();
      await target?.drop();
      await rm(folder, { recursive: true, force: true });
    });

    test("brings back no erased case, closed account, changed password or used number, and the audit log says so", async () => {
      const opened = await openAgencySystem({ port: 0, ...source.options });
      const list = await readTakenAwayList(takenAwayFile(source.options), {
        vault: opened.vault,
        agency: "kh",
      });
      await opened.database.close();
      expect(list).toMatchObject({ erased: [ids.erased], closed: [ids.closed] });
      const empty = await openSystemDatabase(target.options);
      const restored = await restoreSystem(empty.queries, { file, key, agency: "kh", list });
      expect(restored).toMatchObject({ erased: 1, closed: 1, passwords: 1 });
      await empty.close();
      const options = { port: 0, ...target.options, key: key.toString("base64") };
      const system = await openAgencySystem(options);
      const { accounts, vault, courier, database } = system;
      const { queries } = database;
      const signIn = async (name: string, password: string) =>
        (await accounts.signIn({ email: email(name), password }, new Headers())).ok;
      expect(await loadCase({ queries, vault }, { id: ids.erased })).toBeUndefined();
      expect(await loadCase({ queries, vault }, { id: ids.kept })).toBeDefined();
      expect([await signIn("closed", first), await signIn("changed", first)]).toEqual([false, false]);
      expect(restored.nextNumber).toBeGreaterThan(last);
      const parts = { queries, vault, courier };
      expect(await verifyStore(parts, undefined, () => findAlteredAppRows(parts))).toMatchObject({
        ok: true,
      });
      const entries = await queryRawRows<{ action: string; details: object }>(
        queries,
        sql`select action, details from audit where action in ('backup.restore', 'case.erase') order by number`,
      );
      expect(entries).toMatchObject([
        { action: "case.erase" },
        { action: "backup.restore", details: { erased: 1, closed: 1, passwords: 1, list: true } },
      ]);
      expect(await verifyAuditLog(queries, undefined, vault)).toMatchObject({ ok: true });
      await database.close();
    });
  });
