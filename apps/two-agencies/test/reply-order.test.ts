import type { AgencySystem } from "../src/server/open-system.js";
import type { DeliveryListPage } from "../src/shared/referral.js";
import type { EnvelopeAnswer } from "@spean/courier";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { referralsIn } from "../src/server/database/referral-tables.js";
import { type RunningAgencyServer, startAgencyServer } from "../src/server/start-server.js";
import { Client } from "./client.js";
import { databaseKinds } from "./databases.js";
import {
  answer,
  beginToRefer,
  cambodia,
  consentTo,
  newestInOf,
  outOf,
  refer,
  referralOn,
  thailand,
} from "./referral.js";
import { startHere, type TwoSystems, twoSystems } from "./two-systems.js";

const timeout = 10_000;

for (const kind of databaseKinds)
  describe.skipIf(!kind.available)(`answers of a recipient that says too much, on ${kind.kind}`, () => {
    let systems: TwoSystems;
    let kh: RunningAgencyServer;
    let th: RunningAgencyServer;
    let thSystem: AgencySystem;
    let officer: Client;
    let desk: Client;
    beforeAll(async () => {
      systems = await twoSystems(kind);
      kh = await startHere(systems.options.kh);
      th = await startAgencyServer(systems.options.th, {
        pageFolder: import.meta.dirname,
        log: () => {},
        prepare: async (opened) => void (thSystem = opened),
      });
      await systems.introduce(kh, th);
      officer = await Client.as("officer", kh.address);
      desk = await Client.as("supervisor", th.address);
    });
    afterAll(async () => {
      await Promise.all([kh?.stop(), th?.stop()]);
      await systems?.drop();
    });

    /** A referral that has arrived: its id at the sender and at the recipient. */
    async function arrived() {
      const consent = consentTo(thailand);
      const caseId = await beginToRefer(officer, { consent });
      const { id } = (await refer(officer, caseId, referralOn(consent.id))).body;
      await expect.poll(async () => (await outOf(officer, id)).delivery.state, { timeout }).toBe("delivered");
      return { id, there: (await newestInOf(desk)).id };
    }

    /** Signs and sends an answer past the rules of the recipient's own page. */
    async function say(there: string, status: EnvelopeAnswer["status"]) {
      const { database, courier } = thSystem;
      const [row] = await database.queries.select().from(referralsIn).where(eq(referralsIn.id, there));
      const envelope = { id: row!.envelope, digest: row!.digest };
      const said = { envelope, to: cambodia, status, code: "other" };
      await database.queries.transaction((queries) => courier.answerEnvelope(queries, said, new Date()));
      courier.wake();
    }
    const stepsOf = async (id: string) => (await outOf(officer, id)).steps.map(({ step }) => step);
    const answersWaiting = async () =>
      (await desk.get<DeliveryListPage>("/api/deliveries")).body.deliveries.map(
        ({ state, failure }) => `${state} ${failure}`,
      );

    test("a hand-back that overtakes the receipt is put off, not lost, and is taken once the receipt has come", async () => {
      const { id, there } = await arrived();
      await say(there, "handed-back");
      await expect.poll(answersWaiting, { timeout }).toContain("waiting refused-by-the-other-side");
      expect(await stepsOf(id)).toEqual(["arrived"]);
      expect((await answer(desk, there, { status: "accepted" })).status).toBe(201);
      await expect
        .poll(() => stepsOf(id), { timeout })
        .toEqual(expect.arrayContaining(["arrived", "accepted", "handed-back"]));
    });

    test.each([
      ["accepted", "declined"],
      ["declined", "handed-back"],
    ] as const)(
      "after %s, %s is refused: what was said first stands, and the answer is given up",
      async (first, then) => {
        const { id, there } = await arrived();
        const said = first === "declined" ? { status: first, code: "other" } : { status: first };
        expect((await answer(desk, there, said)).status).toBe(201);
        await expect.poll(() => stepsOf(id), { timeout }).toContain(first);
        const before = (await answersWaiting()).length;
        await say(there, then);
        await expect.poll(async () => (await answersWaiting()).length, { timeout }).toBe(before + 1);
        await expect.poll(answersWaiting, { timeout }).toContain("dead refused-by-the-other-side");
        expect(await stepsOf(id)).toEqual(["arrived", first]);
        expect((await outOf(officer, id)).status).toBe(first);
      },
    );
  });
