import { randomBytes } from "node:crypto";
import { inboxMessageTable, messageDeliveryTable, outboxMessageTable } from "@spean/courier";
import { forgetDeletedRows, tablesErasedWithCase } from "@spean/store";
import { personTable } from "@spean/store/tables";
import { eq, getTableName, isNotNull, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { referralInSteps, referralsOut } from "../src/server/database/referral-tables.js";
import type { AgencySystem } from "../src/server/open-system.js";
import { eraseWithMessages } from "../src/server/retention/erase-with-messages.js";
import { findCasesAtRest } from "../src/server/retention/inactive-cases.js";
import type { AgencyServerOptions } from "../src/server/options.js";
import { type RunningAgencyServer, startAgencyServer } from "../src/server/start-server.js";
import { bytesBelow } from "./bytes-of.js";
import { Client, saveOf } from "./client.js";
import { databaseKinds } from "./databases.js";
import { answer, beginToRefer, consentTo, listOf, refer, referralOn, thailand } from "./referral.js";
import { type TwoSystems, twoSystems } from "./two-systems.js";

for (const kind of databaseKinds)
  describe.skipIf(!kind.available)(`erasing a case, on ${kind.kind}`, () => {
    let systems: TwoSystems;
    let [kh, th] = [] as unknown as [Started | undefined, Started | undefined];
    interface Started {
      readonly server: RunningAgencyServer;
      readonly system: AgencySystem;
    }
    const start = async (options: AgencyServerOptions): Promise<Started> => {
      let system: AgencySystem | undefined;
      const server = await startAgencyServer(options, {
        pageFolder: import.meta.dirname,
        log: () => {},
        prepare: async (opened) => void (system = opened),
      });
      return { server, system: system! };
    };
    beforeAll(async () => {
      systems = await twoSystems(kind);
      [kh, th] = [await start(systems.options.kh), await start(systems.options.th)];
      await systems.introduce(kh.server, th.server);
    }, 60_000);
    afterAll(async () => {
      await Promise.all([kh?.server.stop(), th?.server.stop()]);
      await systems?.drop();
    });
    const send = async () => {
      const officer = await Client.as("officer", kh!.server.address);
      const consent = consentTo(thailand);
      const caseId = await beginToRefer(officer, { consent });
      expect((await refer(officer, caseId, referralOn(consent.id))).status).toBe(201);
      return caseId;
    };
    const erase = ({ system: { audit, database, vault } }: Started, caseId: string) =>
      eraseWithMessages({ queries: database.queries, audit, vault }, caseId);
    const sentOf = async (caseId: string) => {
      const { queries } = kh!.system.database;
      const [row] = await queries
        .select()
        .from(referralsOut)
        .innerJoin(outboxMessageTable, eq(outboxMessageTable.id, referralsOut.message))
        .innerJoin(messageDeliveryTable, eq(messageDeliveryTable.message, referralsOut.message))
        .where(eq(referralsOut.caseId, caseId));
      return row!;
    };

    test("says who holds what has left, and on the other side empties the envelope that the case came in", async () => {
      const caseId = await send();
      const desk = await Client.as("supervisor", th!.server.address);
      await expect.poll(async () => (await listOf(desk)).in.length, { timeout: 10_000 }).toBe(1);
      await expect.poll(async () => (await sentOf(caseId)).deliveries.state).toBe("delivered");
      expect(await erase(kh!, caseId)).toMatchObject({ takenBack: 0, leftTo: [thailand.agency] });
      const { id } = (await listOf(desk)).in[0]!;
      for (const statement of [
        "update inbox set message = 'x'",
        "update inbox set message = '', agency = 'x'",
      ])
        await expect(th!.system.database.queries.execute(sql.raw(statement))).rejects.toMatchObject({
          cause: { message: expect.stringContaining("append-only") },
        });
      const accepted = await answer(desk, id, { status: "accepted", reason: "An invented reason." });
      expect(accepted.status).toBe(201);
      const { queries } = th!.system.database;
      expect(await erase(th!, accepted.body.caseId!)).toEqual({ takenBack: 0, leftTo: [] });
      expect(
        (await queries.select().from(inboxMessageTable)).map(({ kind: of, message }) => [of, message]),
      ).toContainEqual(["envelope", ""]);
      expect(await queries.select().from(referralInSteps).where(isNotNull(referralInSteps.words))).toEqual(
        [],
      );
      expect((await desk.get(`/api/referrals/in/${id}`)).status, "the referral itself is still known").toBe(
        200,
      );
    });

    test("stops what waits: it never leaves, is not tried again, and no copy of it stays", async () => {
      await th!.server.stop();
      th = undefined;
      const moment = new Date();
      const caseId = await send();
      const { queries } = kh!.system.database;
      expect(await findCasesAtRest(queries, moment), "a case that was referred is not at rest").toEqual([]);
      const report = await erase(kh!, caseId);
      const { deliveries, outbox } = await sentOf(caseId);
      expect(deliveries).toMatchObject({ state: "taken-back", failure: "case-erased" });
      // an attempt that was made may have arrived, for all that the sender knows
      const neverLeft = report!.takenBack === 1;
      expect(report!.leftTo).toEqual(neverLeft ? [] : [thailand.agency]);
      if (neverLeft) expect(outbox.message).toBe("");
      const supervisor = await Client.as("supervisor", kh!.server.address);
      expect((await supervisor.send(`/api/deliveries/${outbox.id}/again`, "")).status).toBe(404);
      expect((await supervisor.get(`/api/deliveries/${outbox.id}/file`)).status).toBe(404);
      th = await start(systems.options.th);
      kh!.system.courier.wake();
      const desk = await Client.as("supervisor", th.server.address);
      await send();
      await expect.poll(async () => (await listOf(desk)).in.length, { timeout: 10_000 }).toBe(2);
      expect((await sentOf(caseId)).deliveries.state).toBe("taken-back");
    }, 60_000);

    test.skipIf(kind.kind !== "pglite")(
      "leaves nothing of it in the files of an embedded database",
      async () => {
        const { database } = kh!.system;
        const officer = await Client.as("officer", kh!.server.address);
        const person = {
          names: [{ asWritten: `Invented ${randomBytes(4).toString("hex")}`, script: "Latn" }],
        };
        const { caseId } = (await officer.begin(saveOf([], { person }))).body;
        const [row] = await database.queries.select().from(personTable).where(eq(personTable.caseId, caseId));
        const sealed = Buffer.from(row!.person);
        const folder = systems.options.kh.dataFolder;
        expect((await bytesBelow(folder)).includes(sealed), "the search looks where it is").toBe(true);
        await erase(kh!, caseId);
        await forgetDeletedRows(database, tablesErasedWithCase.map(getTableName));
        expect((await bytesBelow(folder)).includes(sealed)).toBe(false);
      },
    );
  });
