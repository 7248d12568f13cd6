import type { MessageDelivery } from "@spean/courier";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { RunningAgencyServer } from "../src/server/start-server.js";
import type { FailureReply } from "../src/shared/failure.js";
import { Client, saveOf } from "./client.js";
import { databaseKinds } from "./databases.js";
import {
  answer,
  beginToRefer,
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
import { startHere, type TwoSystems, twoSystems } from "./two-systems.js";

const timeout = 10_000;
const dayAhead = () => new Date(Date.now() + 24 * 60 * 60 * 1000).toISOString();
const nowText = () => new Date().toISOString();

for (const kind of databaseKinds)
  describe.skipIf(!kind.available)(`a person's no after a yes, on ${kind.kind}`, () => {
    let systems: TwoSystems;
    let kh: RunningAgencyServer;
    let th: RunningAgencyServer;
    let officer: Client;
    let supervisor: Client;
    let desk: Client;

    beforeAll(async () => {
      systems = await twoSystems(kind);
      [kh, th] = [await startHere(systems.options.kh), await startHere(systems.options.th)];
      await systems.introduce(kh, th);
      officer = await Client.as("officer", kh.address);
      supervisor = await Client.as("supervisor", kh.address);
      desk = await Client.as("supervisor", th.address);
    });
    afterAll(async () => {
      await Promise.all([kh?.stop(), th?.stop()]);
      await systems?.drop();
    });

    const begin = async () => {
      const consent = consentTo(thailand);
      return { consent, caseId: await beginToRefer(officer, { consent }) };
    };
    const say = (caseId: string, consent: object) =>
      officer.save(caseId, saveOf([], { consents: [consent] }));

    /** The ways in which a person says no to a consent that was given. */
    const noes: [string, (consent: object) => object][] = [
      ["a withdrawal", (consent) => ({ ...consent, revokedAt: nowText() })],
      ["a withdrawal at a moment that lies ahead", (consent) => ({ ...consent, revokedAt: dayAhead() })],
      [
        "a withdrawal at a moment before the consent",
        (consent) => ({ ...consent, revokedAt: "2026-02-01T09:30:00+07:00" }),
      ],
      ...["2569-03-05T09:30:00+07:00", "2026-03-05T09:30+07:00", "05/03/2026 09:30", 1_772_677_800_000].map(
        (revokedAt): [string, (consent: object) => object] => [
          `a withdrawal in another form: ${revokedAt}`,
          (consent) => ({ ...consent, revokedAt }),
        ],
      ),
      [
        "a refusal in the Buddhist Era",
        () => consentTo(thailand, { given: false, at: "2569-03-05T09:30:00+07:00" }),
      ],
      ["a refusal in an entry of its own", () => consentTo(thailand, { given: false, at: nowText() })],
      [
        "a refusal on a device whose clock was set back",
        () => consentTo(thailand, { given: false, at: "1999-01-01T00:00:00+07:00" }),
      ],
      [
        "a refusal that names no country",
        () => consentTo({ agency: thailand.agency } as typeof thailand, { given: false, at: nowText() }),
      ],
    ];

    test.each(noes)(
      "holds at once, for the preview and for the sending, until they agree again: %s",
      async (_, no) => {
        const { consent, caseId } = await begin();
        const referral = referralOn(consent.id);
        const { seen } = (await preview(officer, caseId, referral)).body;
        expect((await say(caseId, no(consent))).status).toBe(201);
        const refused = [
          await preview(officer, caseId, referral),
          await officer.send(`/api/cases/${caseId}/referrals`, JSON.stringify({ referral, seen })),
        ];
        for (const { status, body } of refused) {
          expect(status).toBe(422);
          expect((body as unknown as FailureReply).error.code).toMatch(/^consent-(withdrawn|overtaken)$/);
        }
        const again = consentTo(thailand, { at: nowText() });
        expect((await say(caseId, again)).status).toBe(201);
        expect((await preview(officer, caseId, referralOn(again.id))).status).toBe(200);
      },
    );

    test("a withdrawal bears the moment at which it was received where its own cannot be, and is corrected", async () => {
      const { consent, caseId } = await begin();
      const revoke = async (revokedAt: string) =>
        (await say(caseId, { ...consent, revokedAt })).body.case.record.consents![0]!.revokedAt!;
      for (const moment of [dayAhead(), "2026-02-01T09:30:00+07:00", "2569-03-05T09:30:00+07:00", "soon"]) {
        const received = Date.parse(await revoke(moment));
        expect(received).toBeLessThanOrEqual(Date.now());
        expect(received).toBeGreaterThan(Date.parse(consent.at));
      }
      expect(await revoke("2026-03-02T09:30:00+07:00")).toBe("2026-03-02T09:30:00+07:00");
    });

    test("a person who agrees again after a no is referred again", async () => {
      const { consent, caseId } = await begin();
      await say(caseId, { ...consent, revokedAt: nowText() });
      const again = consentTo(thailand, { at: nowText() });
      await say(caseId, again);
      const { status, body } = await refer(officer, caseId, referralOn(again.id));
      expect(status).toBe(201);
      expect((await preview(officer, caseId, referralOn(consent.id))).status).toBe(422);
      // those that come after are the newest to arrive
      await expect
        .poll(async () => (await outOf(officer, body.id)).delivery.state, { timeout })
        .toBe("delivered");
    });

    test("what has arrived is followed by a signed notice, which is read before it is opened", async () => {
      const { consent, caseId } = await begin();
      const { id } = (await refer(officer, caseId, referralOn(consent.id))).body;
      await expect.poll(async () => (await outOf(officer, id)).delivery.state, { timeout }).toBe("delivered");
      const there = (await newestInOf(desk)).id;
      expect((await inOf(desk, there)).withdrawnAt).toBeUndefined();
      await say(caseId, { ...consent, revokedAt: nowText() });
      expect((await outOf(officer, id)).withdrawal?.left).toBe(true);
      await expect.poll(async () => (await inOf(desk, there)).withdrawnAt, { timeout }).toBeDefined();
      expect((await listOf(desk)).in.find((one) => one.id === there)?.withdrawnAt).toBeDefined();
      const unread = await answer(desk, there, { status: "accepted" });
      expect(unread).toMatchObject({ status: 409, body: { error: { code: "consent-withdrawn" } } });
      expect((await inOf(desk, there)).status).toBe("waiting");
      const read = await answer(desk, there, { status: "accepted", withdrawalSeen: true });
      expect(read).toMatchObject({ status: 201, body: { status: "accepted" } });
      expect(read.body.withdrawnAt).toBeDefined();
    });

    test("a yes is never taken with a moment that cannot be read, nor a withdrawal that says nothing", async () => {
      const { consent, caseId } = await begin();
      const [at, said] = ["2569-03-05T09:30:00+07:00", { given: true }];
      for (const part of [
        consentTo(thailand, { ...said, at }),
        { ...consent, revokedAt: " " },
        { ...consent, revokedAt: null },
      ])
        expect((await say(caseId, part)).status).toBe(400);
    });

    test("a referral that was withdrawn may be declined without more", async () => {
      const { consent, caseId } = await begin();
      const { id } = (await refer(officer, caseId, referralOn(consent.id))).body;
      await expect.poll(async () => (await outOf(officer, id)).delivery.state, { timeout }).toBe("delivered");
      const there = (await newestInOf(desk)).id;
      await say(caseId, consentTo(thailand, { given: false, at: nowText() }));
      await expect.poll(async () => (await inOf(desk, there)).withdrawnAt, { timeout }).toBeDefined();
      expect((await answer(desk, there, { status: "declined", code: "other" })).status).toBe(201);
    });

    test("what waits is taken back: not tried again, not handed out, and it never arrives", async () => {
      await th.stop();
      const before = await outstanding();
      const { consent, caseId } = await begin();
      const { id, delivery } = (await refer(officer, caseId, referralOn(consent.id))).body;
      await say(caseId, { ...consent, revokedAt: nowText() });
      const { state, failure } = (await outOf(officer, id)).delivery;
      expect([state, failure]).toEqual(["taken-back", "consent-withdrawn"]);
      for (const path of ["again", "file"]) {
        const init =
          path === "again" ? { method: "POST", headers: { origin: new URL(kh.address).origin } } : {};
        expect((await supervisor.ask(`/api/deliveries/${delivery.id}/${path}`, init)).status).toBe(404);
      }
      expect((await outstanding()).map((one) => one.id)).not.toContain(delivery.id);
      th = await startHere(systems.options.th);
      desk = await Client.as("supervisor", th.address);
      await expect.poll(async () => (await outstanding()).length, { timeout }).toBe(before.length);
      const arrived = (await listOf(desk)).in.filter((one) => one.arrivedAt >= delivery.createdAt);
      expect(arrived).toEqual([]);
    });

    const outstanding = async () =>
      (await supervisor.get<{ deliveries: MessageDelivery[] }>("/api/deliveries")).body.deliveries;

    test("the audit log names the referrals that a save has withdrawn", async () => {
      const { consent, caseId } = await begin();
      const { id } = (await refer(officer, caseId, referralOn(consent.id))).body;
      await say(caseId, { ...consent, revokedAt: nowText() });
      const administrator = await Client.as("administrator", kh.address);
      const { entries } = (await administrator.get<{ entries: { details: object }[] }>("/api/audit")).body;
      expect(entries.map(({ details }) => details)).toContainEqual(
        expect.objectContaining({ withdrawn: [id] }),
      );
    });
  });
