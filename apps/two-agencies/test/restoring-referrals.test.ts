import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { queryRawRows, writeBackup } from "@spean/store";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { restoreSystem } from "../src/server/backup/restore-system.js";
import { backupScope, openSystemDatabase } from "../src/server/database/open-system-database.js";
import { type AgencySystem, readMasterKey } from "../src/server/open-system.js";
import { startAgencyServer } from "../src/server/start-server.js";
import { Client, saveOf } from "./client.js";
import { databaseKinds } from "./databases.js";
import { beginToRefer, consentTo, listOf, outOf, refer, referralOn, thailand } from "./referral.js";
import { startHere, type TwoSystems, twoSystems } from "./two-systems.js";

for (const kind of databaseKinds)
  describe.skipIf(!kind.available)(`an older backup with a referral that waits, on ${kind.kind}`, () => {
    let systems: TwoSystems;
    let folder: string;
    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), "spean-restoring-"));
      systems = await twoSystems(kind);
    }, 60_000);
    afterAll(async () => {
      await systems?.drop();
      await rm(folder, { recursive: true, force: true });
    });

    test("sends nothing of it, since the person may have taken their consent back meanwhile", async () => {
      let system: AgencySystem | undefined;
      const kh = await startAgencyServer(systems.options.kh, {
        pageFolder: import.meta.dirname,
        log: () => {},
        prepare: async (opened) => void (system = opened),
      });
      const th = await startHere(systems.options.th);
      await systems.introduce(kh, th);
      await th.stop();
      const officer = await Client.as("officer", kh.address);
      const consent = consentTo(thailand);
      const caseId = await beginToRefer(officer, { consent });
      const sent = await refer(officer, caseId, referralOn(consent.id));
      expect(sent.status).toBe(201);
      const [file, key] = [join(folder, "backup"), await readMasterKey(systems.options.kh)];
      const { queries } = system!.database;
      await writeBackup(queries, { ...backupScope, agency: "kh", key, now: new Date(), file });
      const withdrawn = { ...consent, revokedAt: new Date().toISOString() };
      expect((await officer.save(caseId, saveOf([], { consents: [withdrawn] }))).status).toBe(201);
      await kh.stop();

      const target = await kind.create();
      const empty = await openSystemDatabase(target.options);
      const restored = await restoreSystem(empty.queries, { file, key, agency: "kh", list: undefined });
      expect(restored).toMatchObject({ stopped: 1 });
      const entries = await queryRawRows<{ details: object }>(
        empty.queries,
        sql`select details from audit where action = 'backup.restore'`,
      );
      expect(entries).toMatchObject([{ details: { stopped: 1 } }]);
      await empty.close();
      const again = await startHere({
        ...systems.options.kh,
        ...target.options,
        key: key.toString("base64"),
      });
      const partner = await startHere(systems.options.th);
      const supervisor = await Client.as("supervisor", again.address);
      const { delivery } = await outOf(supervisor, sent.body.id);
      expect(delivery).toMatchObject({ state: "taken-back", failure: "backup-restored" });
      expect((await supervisor.send(`/api/deliveries/${delivery.id}/again`, "")).status).toBe(404);
      expect((await listOf(await Client.as("supervisor", partner.address))).in).toEqual([]);
      await Promise.all([again.stop(), partner.stop()]);
      await target.drop();
    }, 60_000);
  });
