import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { RunningAgencyServer } from "../src/server/start-server.js";
import { Client, saveOf } from "./client.js";
import { databaseKinds } from "./databases.js";
import {
  answer,
  beginToRefer,
  consentTo,
  listOf,
  outOf,
  preview,
  refer,
  referralOn,
  thailand,
} from "./referral.js";
import { startHere, type TwoSystems, twoSystems } from "./two-systems.js";

for (const kind of databaseKinds)
  describe.skipIf(!kind.available)(`a referral, on ${kind.kind}`, () => {
    let systems: TwoSystems;
    let kh: RunningAgencyServer;
    let th: RunningAgencyServer;
    let officer: Client;
    let desk: Client;
    beforeAll(async () => {
      systems = await twoSystems(kind);
      [kh, th] = [await startHere(systems.options.kh), await startHere(systems.options.th)];
      await systems.introduce(kh, th);
      officer = await Client.as("officer", kh.address);
      desk = await Client.as("supervisor", th.address);
    });
    afterAll(async () => {
      await Promise.all([kh?.stop(), th?.stop()]);
      await systems?.drop();
    });

    test("that is open already is shown before another to the same agency for the same purpose, and hinders none", async () => {
      const consent = consentTo(thailand);
      const caseId = await beginToRefer(officer, { consent });
      const { id } = (await refer(officer, caseId, referralOn(consent.id))).body;
      await expect.poll(async () => (await listOf(desk)).in.length, { timeout: 10_000 }).toBe(1);
      const [there] = (await listOf(desk)).in;
      const again = consentTo(thailand);
      const { record } = (await officer.open(caseId)).body;
      await officer.save(caseId, saveOf([], { urgentNeeds: record.urgentNeeds, consents: [again] }));
      const openTo = async (more: object = {}) =>
        (await preview(officer, caseId, referralOn(again.id, more))).body.open;
      expect(await openTo()).toMatchObject([{ id, status: "sent" }]);
      expect((await refer(officer, caseId, referralOn(again.id))).status).toBe(201);
      expect(await openTo()).toHaveLength(2);
      await answer(desk, there!.id, { status: "declined", code: "no-capacity" });
      await expect.poll(async () => (await outOf(officer, id)).status, { timeout: 10_000 }).toBe("declined");
      expect((await openTo()).map((one) => one.id)).not.toContain(id);
    });
  });
