import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { inboxMessageTable } from "@spean/courier";
import { queryRawRows, runInTransaction, verifyStore, writeBackup } from "@spean/store";
import type { AlteredPlace } from "@spean/store/client";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { findAlteredAppRows } from "../src/server/audit/find-altered-rows.js";
import { restoreSystem } from "../src/server/backup/restore-system.js";
import { backupScope, openSystemDatabase } from "../src/server/database/open-system-database.js";
import { type AgencySystem, readMasterKey } from "../src/server/open-system.js";
import { findAlteredReferralRows } from "../src/server/referral-seals/verify-referrals.js";
import { keepEnvelope, keepWithdrawal } from "../src/server/referrals/courier-handlers.js";
import { eraseWithMessages } from "../src/server/retention/erase-with-messages.js";
import { type RunningAgencyServer, startAgencyServer } from "../src/server/start-server.js";
import { Client, saveOf } from "./client.js";
import { databaseKinds } from "./databases.js";
import { writePastSoftware } from "./past-the-software.js";
import {
  answer,
  beginToRefer,
  cambodia,
  consentTo,
  inOf,
  listOf,
  newestInOf,
  outOf,
  preview,
  refer,
  referralOn,
  thailand,
} from "./referral.js";
import { type TwoSystems, twoSystems } from "./two-systems.js";

const timeout = 10_000;

for (const kind of databaseKinds)
  describe.skipIf(!kind.available)(`a write to referrals without the key, on ${kind.kind}`, () => {
    let systems: TwoSystems;
    let servers: RunningAgencyServer[];
    let kh: AgencySystem;
    let th: AgencySystem;
    let officer: Client;
    let supervisor: Client;
    let desk: Client;
    const start = async (agency: "kh" | "th") => {
      let system: AgencySystem;
      const server = await startAgencyServer(systems.options[agency], {
        pageFolder: import.meta.dirname,
        log: () => {},
        prepare: async (opened) => void (system = opened),
      });
      return { server, system: system! };
    };
    beforeAll(async () => {
      systems = await twoSystems(kind);
      const [one, other] = [await start("kh"), await start("th")];
      servers = [one.server, other.server];
      [kh, th] = [one.system, other.system];
      await systems.introduce(...servers);
      officer = await Client.as("officer", one.server.address);
      supervisor = await Client.as("supervisor", one.server.address);
      desk = await Client.as("supervisor", other.server.address);
    }, 60_000);
    afterAll(async () => {
      await Promise.all((servers ?? []).map((server) => server.stop()));
      await systems?.drop();
    });

    const write = ({ database }: AgencySystem, ...statements: string[]) =>
      writePastSoftware(database.queries, ...statements);
    const places = async ({ database: { queries }, vault, courier }: AgencySystem) => {
      const verified = await verifyStore({ queries, vault }, undefined, () =>
        findAlteredAppRows({ queries, vault, courier }),
      );
      if (verified.ok) return [];
      return verified.reason === "altered" ? verified.places : [`audit ${verified.row}`];
    };
    /** A referral that has arrived: its case, and its id at the sender and at the recipient. */
    const send = async () => {
      const consent = consentTo(thailand);
      const caseId = await beginToRefer(officer, { consent });
      const { id } = (await refer(officer, caseId, referralOn(consent.id))).body;
      await vi.waitFor(
        async () =>
          expect(await outOf(officer, id)).toMatchObject({
            delivery: { state: "delivered" },
            steps: [{ step: "arrived" }],
          }),
        { timeout },
      );
      return { consent, caseId, id, there: (await newestInOf(desk)).id };
    };
    const sayNo = (caseId: string, consent: object) =>
      officer.save(caseId, saveOf([], { consents: [{ ...consent, revokedAt: new Date().toISOString() }] }));
    const altered = { status: 409, body: { error: { code: "record-altered" } } };
    const statusOut = async (id: string) => (await listOf(officer)).out.find((one) => one.id === id)!;
    const statusIn = async (id: string) => (await listOf(desk)).in.find((one) => one.id === id)!;

    describe("a step of a referral that was sent", () => {
      const putIn = (step: string) => (id: string) =>
        `insert into referral_out_steps (referral, step, at, proof) select referral, '${step}', at, proof from referral_out_steps where referral = '${id}' limit 1`;
      test.each<[string, (id: string) => string, Pick<AlteredPlace, "table" | "reason">]>([
        ["put in", putIn("accepted"), { table: "referral_out_steps", reason: "unsealed" }],
        [
          "put in with the seal of another",
          (id) =>
            `${putIn("handed-back")(id)}; insert into referral_seals select 'referral_out_steps ${id} handed-back', seal from referral_seals where place = 'referral_out_steps ${id} arrived'`,
          { table: "referral_out_steps", reason: "changed" },
        ],
        [
          "changed",
          (id) => `update referral_out_steps set step = 'accepted' where referral = '${id}'`,
          { table: "referral_out_steps", reason: "unsealed" },
        ],
        [
          "moved in time",
          (id) => `update referral_out_steps set at = at + interval '1 microsecond' where referral = '${id}'`,
          { table: "referral_out_steps", reason: "changed" },
        ],
        [
          "taken away",
          (id) => `delete from referral_out_steps where referral = '${id}'`,
          { table: "referral_out_steps", reason: "missing" },
        ],
        [
          "taken away with its seal",
          (id) =>
            `delete from referral_out_steps where referral = '${id}'; delete from referral_seals where place like 'referral_out_steps ${id}%'`,
          { table: "referrals_out", reason: "changed" },
        ],
        [
          "taken away with every seal of the referral",
          (id) =>
            `delete from referral_out_steps where referral = '${id}'; delete from referral_seals where place like '%${id}%'`,
          { table: "referrals_out", reason: "unsealed" },
        ],
      ])("%s: is not shown as what happened, and is named", async (_, change, place) => {
        const { id, caseId, consent } = await send();
        await write(kh, ...change(id).split("; "));
        expect(await supervisor.get(`/api/referrals/out/${id}`)).toMatchObject(altered);
        expect((await statusOut(id)).status).toBe("altered");
        expect(await preview(officer, caseId, referralOn(consent.id)), "nor sent on").toMatchObject(altered);
        expect(await places(kh)).toContainEqual(
          expect.objectContaining({ ...place, row: expect.stringContaining(id) as string }),
        );
      });

      test("put in hinders no answer of the recipient, and seals nothing along", async () => {
        const { id, there } = await send();
        await write(kh, putIn("declined")(id));
        expect((await answer(desk, there, { status: "accepted" })).status).toBe(201);
        const rows = () =>
          queryRawRows<{ step: string }>(
            kh.database.queries,
            sql`select step from referral_out_steps where referral = ${id}`,
          );
        await expect.poll(async () => (await rows()).length, { timeout }).toBe(3);
        expect((await statusOut(id)).status).toBe("altered");
        await write(kh, `delete from referral_out_steps where referral = '${id}' and step = 'declined'`);
        expect(await outOf(officer, id)).toMatchObject({
          status: "accepted",
          steps: [{ step: "arrived" }, { step: "accepted" }],
        });
      });
    });

    test("a withdrawal that was put in keeps no no from the recipient, and is named", async () => {
      const { id, caseId, consent, there } = await send();
      await write(kh, `insert into referral_out_withdrawals (referral, at) values ('${id}', now())`);
      expect((await statusOut(id)).withdrawal).toBeUndefined();
      expect((await sayNo(caseId, consent)).status).toBe(201);
      await expect.poll(async () => (await inOf(desk, there)).withdrawnAt, { timeout }).toBeDefined();
      expect(await places(kh)).toContainEqual({
        table: "referral_out_withdrawals",
        row: id,
        reason: "unsealed",
      });
    });

    test("a withdrawal of what was sent that was taken away is not forgotten", async () => {
      const { id, caseId, consent } = await send();
      await sayNo(caseId, consent);
      expect((await outOf(officer, id)).withdrawal).toBeDefined();
      await write(kh, `delete from referral_out_withdrawals where referral = '${id}'`);
      expect(await supervisor.get(`/api/referrals/out/${id}`)).toMatchObject(altered);
      expect(await places(kh)).toContainEqual({
        table: "referral_out_withdrawals",
        row: id,
        reason: "missing",
      });
    });

    describe("a referral that came in", () => {
      beforeAll(async () => {
        const { there } = await send();
        await answer(desk, there, { status: "declined", code: "other" });
      });
      test.each<[string, (id: string) => string, string]>([
        [
          "whose answer was put in",
          (id) =>
            `insert into referral_in_steps (referral, stage, step, key, digest, at, role, message) select '${id}', 'answer', 'declined', '${randomUUID()}', 'x', now(), 'supervisor', message from referral_in_steps limit 1`,
          "referral_in_steps",
        ],
        [
          "that was made to seem too old",
          (id) => `update referrals_in set expires_at = arrived_at where id = '${id}'`,
          "referrals_in",
        ],
        [
          "whose withdrawal was put in",
          (id) =>
            `insert into referral_in_withdrawals (agency, country, envelope_digest, at, arrived_at, proof) select agency, country, digest, now(), now(), 'x' from referrals_in where id = '${id}'`,
          "referral_in_withdrawals",
        ],
      ])("%s: is not shown so, is not answered, and is named", async (_, change, table) => {
        const { there } = await send();
        const before = JSON.stringify(await places(th));
        await write(th, change(there));
        expect(await statusIn(there)).toMatchObject({ status: "altered" });
        expect((await statusIn(there)).withdrawnAt).toBeUndefined();
        expect(await desk.get(`/api/referrals/in/${there}`)).toMatchObject(altered);
        expect(await answer(desk, there, { status: "accepted" })).toMatchObject(altered);
        const named = (await places(th)).filter((one) => !before.includes(JSON.stringify(one)));
        expect(named).toMatchObject([{ table }]);
      });

      test("of which the notice of withdrawal was taken away is not accepted as if there were none", async () => {
        const { there, caseId, consent } = await send();
        await sayNo(caseId, consent);
        await expect.poll(async () => (await inOf(desk, there)).withdrawnAt, { timeout }).toBeDefined();
        const before = JSON.stringify(await places(th));
        await write(
          th,
          `delete from referral_in_withdrawals w using referrals_in r where r.digest = w.envelope_digest and r.id = '${there}'`,
        );
        expect(await statusIn(there)).toMatchObject({ status: "altered" });
        expect(await answer(desk, there, { status: "accepted" })).toMatchObject(altered);
        const named = (await places(th)).filter((one) => !before.includes(JSON.stringify(one)));
        expect(named).toMatchObject([{ table: "referral_in_withdrawals", reason: "missing" }]);
      });

      test("of which the answer was taken away with its seal, or put back to before with an older seal, is named", async () => {
        const { there } = await send();
        const head = `referrals_in ${there}`;
        const [{ older }] = (await queryRawRows<{ older: string }>(
          th.database.queries,
          sql`select seal as older from referral_seals where place = ${head}`,
        )) as [{ older: string }];
        await answer(desk, there, { status: "accepted" });
        await write(
          th,
          `delete from referral_in_steps where referral = '${there}'`,
          `delete from referral_seals where place like 'referral_in_steps ${there}%'`,
        );
        expect((await statusIn(there)).status).toBe("altered");
        await write(th, `update referral_seals set seal = '${older}' where place = '${head}'`);
        expect(await places(th), "the audit log says that it was answered").toContainEqual({
          table: "referral_in_steps",
          row: `${there} accepted`,
          reason: "missing",
        });
      });

      test("that was taken away with all that belongs to it is named", async () => {
        const { there, id } = await send();
        await write(
          th,
          `delete from referrals_in where id = '${there}'`,
          `delete from referral_seals where place like '%${there}%'`,
        );
        expect(await places(th)).toContainEqual({
          table: "referrals_in",
          row: expect.stringMatching(/^sha256:/) as string,
          reason: "missing",
        });
        await write(
          kh,
          `delete from referral_out_steps where referral = '${id}'`,
          `delete from referrals_out where id = '${id}'`,
        );
        expect(await places(kh)).toContainEqual({ table: "referrals_out", row: id, reason: "missing" });
      });
    });

    test.each(["the notice before its envelope", "the envelope before its notice"])(
      "%s: both hold, and neither is hidden",
      async (order) => {
        const digest = `sha256:${randomUUID()}`;
        const now = new Date();
        const row = { digest, kind: "envelope" as const, ...cambodia, message: "x", reply: "x" };
        const manifest = { id: randomUUID(), sender: cambodia, expiresAt: now.toISOString() };
        const { queries } = th.database;
        const before = JSON.stringify(await places(th));
        const named = async () => (await places(th)).filter((one) => !before.includes(JSON.stringify(one)));
        const envelope = () =>
          queries.transaction(async (transaction) => {
            await transaction.insert(inboxMessageTable).values({ ...row, arrivedAt: now });
            await keepEnvelope({ queries: transaction, vault: th.vault }, {
              digest,
              manifest,
              arrivedAt: now,
            } as unknown as Parameters<typeof keepEnvelope>[1]);
          });
        const notice = () =>
          runInTransaction(
            { queries, vault: th.vault } as unknown as Parameters<typeof runInTransaction>[0],
            (within) =>
              keepWithdrawal(within, {
                digest,
                from: cambodia,
                at: now.toISOString(),
                arrivedAt: now,
                proof: "x",
              }),
          );
        const steps = order.startsWith("the notice") ? [notice, envelope] : [envelope, notice];
        await steps[0]!();
        expect(await named()).toEqual([]);
        if (order.startsWith("the notice")) {
          const gone = `delete from referral_in_withdrawals where envelope_digest = '${digest}'`;
          const back = `insert into referral_in_withdrawals values ('${cambodia.agency}', '${cambodia.country}', '${digest}', '${now.toISOString()}', '${now.toISOString()}', 'x')`;
          await write(th, gone);
          expect(await named()).toMatchObject([{ table: "referral_in_withdrawals", reason: "missing" }]);
          await write(th, back);
        }
        await steps[1]!();
        expect(await named()).toEqual([]);
        expect(
          (await listOf(desk)).in.find(({ withdrawnAt }) => withdrawnAt === now.toISOString()),
        ).toMatchObject({
          status: "expired",
        });
      },
    );

    test("a notice that came over the wire is in the audit log with its envelope, so that it is missed with every seal gone", async () => {
      const { there, caseId, consent } = await send();
      await sayNo(caseId, consent);
      await expect.poll(async () => (await inOf(desk, there)).withdrawnAt, { timeout }).toBeDefined();
      const [{ digest }] = (await queryRawRows<{ digest: string }>(
        th.database.queries,
        sql`select digest from referrals_in where id = ${there}`,
      )) as [{ digest: string }];
      await write(
        th,
        `delete from referral_in_withdrawals where envelope_digest = '${digest}'`,
        `delete from referral_seals where place like '%${digest}'`,
      );
      expect(await places(th)).toContainEqual({
        table: "referral_in_withdrawals",
        row: `${cambodia.country} ${cambodia.agency} ${digest}`,
        reason: "missing",
      });
    });

    test("a backup carries the seals: what held holds once it is restored, what did not does not", async () => {
      await send();
      const options = systems.options.kh;
      const key = await readMasterKey(options);
      const file = join(systems.folder, "kh.backup");
      const now = new Date();
      await writeBackup(kh.database.queries, { ...backupScope, agency: "kh", key, now, file });
      const target = await kind.create();
      const restored = await openSystemDatabase(target.options);
      await restoreSystem(restored.queries, { file, key, agency: "kh", list: undefined });
      const of = ({ queries }: typeof restored) => findAlteredReferralRows({ queries, vault: kh.vault });
      expect(await of(restored)).toEqual(await of(kh.database));
      await writePastSoftware(
        restored.queries,
        "delete from referral_seals where place like 'referrals_out %'",
      );
      expect((await of(restored)).length).toBeGreaterThan((await of(kh.database)).length);
      await restored.close();
      await target.drop();
    });

    test("what goes with an erased case goes with its seals holding, and one that was altered stays so", async () => {
      const [sound, unsound] = [await send(), await send()];
      const caseOf = async ({ there }: { there: string }) =>
        (await answer(desk, there, { status: "accepted", reason: "An invented reason." })).body.caseId!;
      const [one, other] = [await caseOf(sound), await caseOf(unsound)];
      await write(th, `update referral_in_steps set role = 'officer' where referral = '${unsound.there}'`);
      const { audit, database, vault } = th;
      for (const caseId of [one, other])
        expect(await eraseWithMessages({ queries: database.queries, audit, vault }, caseId)).toBeDefined();
      expect(await inOf(desk, sound.there)).toMatchObject({ status: "accepted" });
      expect((await statusIn(unsound.there)).status).toBe("altered");
      expect(JSON.stringify(await places(th))).not.toContain(sound.there);
    });
  });
