import { loadDecisions, restoreBackup, type TableRowCounts, verifyAuditLog } from "@spean/store";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { AgencyCode } from "../src/agencies/agency.js";
import { backupScope, openSystemDatabase } from "../src/server/database/open-system-database.js";
import { findAlteredReferralRows } from "../src/server/referral-seals/verify-referrals.js";
import { openAgencySystem } from "../src/server/open-system.js";
import { startAgencyServer } from "../src/server/start-server.js";
import { Client } from "./client.js";
import { databaseKinds, type TestDatabase } from "./databases.js";
import { inOf, outOf } from "./referral.js";

const folder = new URL("fixtures/backup-b2d8d49/", import.meta.url);
const caseId = "29d7c64f-4d90-4a57-8322-11ed559964e5";
const referral = {
  out: "57dd3628-1424-48d2-ae04-992ddd6fe537",
  in: "bc18eba5-2f63-4153-bd1a-3e1d98ec3340",
};
/** End of each agency's audit log, as the build that made the backup printed it. */
const ends = {
  kh: { number: 22, hash: "sha256:da0abb8f5613a91e0a52f987b5484ab0cbe08ed31892e2f0111ec89332140a6d" },
  th: { number: 12, hash: "sha256:cd5eb36b8274659657247239ed3e6b8efa14d8a87a512c0a5a8e82268ea2d69e" },
};

for (const { kind, available, create } of databaseKinds)
  for (const agency of ["kh", "th"] as const satisfies AgencyCode[])
    describe.skipIf(!available)(`the backup that the build b2d8d49 made of ${agency}, on ${kind}`, () => {
      let made: TestDatabase;
      let counts: TableRowCounts;
      const options = () => ({ ...made.options, port: 0, agency, key });
      let key: string;
      beforeAll(async () => {
        made = await create();
        key = (await readFile(new URL(`${agency}.key`, folder), "utf8")).trim();
        const database = await openSystemDatabase(made.options);
        const file = fileURLToPath(new URL(`${agency}.backup`, folder));
        counts = await restoreBackup(database.queries, {
          ...backupScope,
          file,
          agency,
          key: Buffer.from(key, "base64"),
        });
        await database.close();
      });
      afterAll(() => made?.drop());

      test("is restored whole, and its audit log ends as it did", async () => {
        expect(counts).toMatchObject(
          agency === "kh"
            ? { cases: 2, decisions: 1, rescreenings: 1, referrals_out: 1, referral_out_steps: 3 }
            : { cases: 1, referrals_in: 1, referral_in_steps: 2, inbox: 1, outbox: 2 },
        );
        const { database, vault } = await openAgencySystem(options());
        try {
          const { number: rows, hash: head } = ends[agency];
          const verified = await verifyAuditLog(database.queries, ends[agency]);
          expect(verified, "and one entry: that it was bound to its key").toMatchObject({
            ok: true,
            rows: rows + 1,
          });
          expect(verified).not.toMatchObject({ head });
          const within = { queries: database.queries, vault };
          expect(await findAlteredReferralRows(within), "its referrals bound too").toEqual([]);
          const decisions = await loadDecisions({ queries: database.queries, vault }, caseId);
          expect(decisions.map(({ reason }) => reason)).toEqual(
            agency === "kh" ? ["An invented reason, ហេតុផល."] : [],
          );
        } finally {
          await database.close();
        }
      });

      test("its sealed case and its referral open, and it goes on from there", async () => {
        const server = await startAgencyServer(options(), { pageFolder: import.meta.dirname, log: () => {} });
        try {
          const supervisor = await Client.as("supervisor", server.address);
          if (agency === "kh") {
            const { record, history, answers } = (await supervisor.open(caseId)).body;
            expect(history).toHaveLength(2);
            expect([record.ageClass, answers]).toEqual(["child", { "act.recruited": "no" }]);
            expect(record.observations?.[0]?.note).toBe("កំណត់ចំណាំគំរូ บันทึกตัวอย่าง");
            expect(record.person?.documents).toMatchObject([{ number: "N-៧០៧ ៤៤១៩" }]);
            expect(record.rescreenings).toMatchObject([{ reason: "other: An invented reason." }]);
            const { status, steps } = await outOf(supervisor, referral.out);
            expect([status, steps.map(({ step }) => step)]).toEqual([
              "handed-back",
              ["arrived", "accepted", "handed-back"],
            ]);
          } else
            expect(await inOf(supervisor, referral.in)).toMatchObject({
              status: "handed-back",
              steps: [{ step: "accepted" }, { reason: "An invented reason of the recipient." }],
            });
          expect((await supervisor.list()).body.cases).toHaveLength(agency === "kh" ? 2 : 1);
        } finally {
          await server.stop();
        }
      });
    });
