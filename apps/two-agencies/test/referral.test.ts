import { randomUUID } from "node:crypto";
import { digestMessage, type MessageDelivery } from "@spean/courier";
import { type CaseRecord, checkCaseRecord } from "@spean/model";
import { commonList } from "@spean/standard";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { RunningAgencyServer } from "../src/server/start-server.js";
import type { AuditItem, AuditLogPage } from "../src/shared/audit.js";
import type { FailureReply } from "../src/shared/failure.js";
import type { ReferralReplyRequest } from "../src/shared/referral.js";
import { Client } from "./client.js";
import { databaseKinds } from "./databases.js";
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
import { startHere, type TwoSystems, twoSystems } from "./two-systems.js";

const known = new Set(commonList.indicators.map(({ code }) => code));

for (const kind of databaseKinds)
  describe.skipIf(!kind.available)(`a referral across the border, on ${kind.kind}`, () => {
    let systems: TwoSystems;
    let kh: RunningAgencyServer;
    let th: RunningAgencyServer;
    let officer: Client;
    let sender: Client;
    let desk: Client;

    beforeAll(async () => {
      systems = await twoSystems(kind);
      [kh, th] = [await startHere(systems.options.kh), await startHere(systems.options.th)];
      [officer, sender] = [await Client.as("officer", kh.address), await Client.as("supervisor", kh.address)];
      desk = await Client.as("supervisor", th.address);
    });
    afterAll(async () => {
      await Promise.all([kh?.stop(), th?.stop()]);
      await systems?.drop();
    });

    test("cannot go without a directory, which is said, and everything else works", async () => {
      const consent = consentTo(thailand);
      const caseId = await beginToRefer(officer, { consent });
      expect((await officer.get("/api/exchange")).body).toEqual({
        self: cambodia,
        partners: [thailand],
        closed: "no-directory",
      });
      expect(await preview(officer, caseId, referralOn(consent.id))).toMatchObject({
        status: 409,
        body: { error: { code: "no-directory" } },
      });
      const posted = await fetch(new URL("/exchange/inbox", kh.address), {
        method: "POST",
        body: "x",
        headers: { "content-type": "text/plain" },
      });
      expect(posted.status).toBe(409);
      await systems.introduce(kh, th);
      expect((await officer.get("/api/exchange")).body).toEqual({ self: cambodia, partners: [thailand] });
    });

    /** A referral that was sent, and the same as it arrived. */
    const arrived = async () => {
      const consent = consentTo(thailand);
      const caseId = await beginToRefer(officer, { consent });
      const sent = await refer(officer, caseId, referralOn(consent.id));
      const { id } = sent.body;
      await expect
        .poll(async () => (await outOf(officer, id)).steps.map(({ step }) => step), { timeout: 10_000 })
        .toEqual(["arrived"]);
      return { sent, id, caseId, there: await newestInOf(desk) };
    };

    test("shows exactly what would go, in each language, and sends no more than that", async () => {
      const consent = consentTo(thailand);
      const caseId = await beginToRefer(officer, { consent });
      const of = (await officer.open(caseId)).body.assessment.id;
      const again = {
        id: randomUUID(),
        of,
        code: "person-asked",
        words: "Invented words of a re-screening.",
      };
      expect((await officer.send(`/api/cases/${caseId}/rescreenings`, JSON.stringify(again))).status).toBe(
        201,
      );
      const { previews } = (await preview(officer, caseId, referralOn(consent.id))).body;
      expect(JSON.stringify(previews)).not.toMatch(/person-asked|re-screening/);
      const lines = previews.en.sections.flatMap(({ lines }) => lines);
      expect(previews.en.sections.map(({ title }) => title)).toEqual([
        "The hand-over itself",
        "Urgent needs",
      ]);
      expect(lines.map(({ value }) => value)).toContain("An invented note.");
      expect(lines.some(({ label }) => label.includes("observation"))).toBe(false);
      for (const language of ["km", "th"] as const)
        expect(previews[language].sections.flatMap((section) => section.lines)).toHaveLength(lines.length);
      expect((await listOf(officer)).out).toEqual([]);
    });

    test("goes, is looked at, accepted as a case, and handed back; each side knows", async () => {
      const { sent, id, caseId, there } = await arrived();
      expect([sent.status, sent.body.status, sent.body.delivery.kind]).toEqual([201, "sent", "envelope"]);
      expect(there).toMatchObject({ from: cambodia, status: "waiting" });
      const seen = await inOf(desk, there.id);
      expect(seen.peeked).toEqual({
        purpose: "referral",
        legalBasis: "An invented clause.",
        ageClass: "adult",
        services: ["shelter"],
        dataCategories: ["urgent-needs"],
      });
      expect(JSON.stringify(seen)).not.toContain("invented note");

      expect((await desk.session()).waiting?.referrals).toBeGreaterThan(0);
      const accepting: ReferralReplyRequest = { key: randomUUID(), status: "accepted" };
      const answers = await Promise.all([
        answer(desk, there.id, accepting),
        answer(desk, there.id, accepting),
      ]);
      for (const { status, body } of answers) expect([status, body.status]).toEqual([201, "accepted"]);
      const became = answers[0]!.body.caseId!;
      expect(answers[1]!.body.caseId).toBe(became);
      expect(JSON.stringify(answers[0]!.body.came)).toContain("An invented note.");
      const { record, assessment } = (await desk.open(became)).body;
      expect(record).toMatchObject({
        ageClass: "adult",
        urgentNeeds: { medicalCareNeeded: { answer: "yes", note: "An invented note." } },
      });
      expect(assessment.assessment.standard).toMatchObject({
        id: commonList.id,
        version: commonList.version,
        digest: commonList.digest,
      });
      await expect.poll(async () => (await outOf(officer, id)).status, { timeout: 10_000 }).toBe("accepted");

      await answer(desk, there.id, {
        status: "handed-back",
        code: "help-completed",
        reason: "An invented outcome.",
      });
      await expect
        .poll(async () => (await outOf(officer, id)).status, { timeout: 10_000 })
        .toBe("handed-back");
      const { steps } = await outOf(officer, id);
      expect(steps.map(({ step, code, reason }) => [step, code, reason])).toEqual([
        ["arrived", undefined, undefined],
        ["accepted", undefined, undefined],
        ["handed-back", "help-completed", "An invented outcome."],
      ]);
      const whole = (await sender.get<CaseRecord>(`/api/cases/${caseId}/export`)).body;
      expect(whole.referrals).toMatchObject([{ id, status: "handed-back" }]);
      expect(checkCaseRecord(whole, known)).toMatchObject({ ok: true });
    });

    test("is declined with a code and words, unopened", async () => {
      const { id, there } = await arrived();
      const declined = await answer(desk, there.id, {
        status: "declined",
        code: "no-capacity",
        reason: "Invented: no bed is free.",
      });
      expect([declined.status, declined.body.status, declined.body.caseId]).toEqual([
        201,
        "declined",
        undefined,
      ]);
      await expect.poll(async () => (await outOf(officer, id)).status, { timeout: 10_000 }).toBe("declined");
      expect((await outOf(officer, id)).steps.at(-1)).toMatchObject({
        code: "no-capacity",
        reason: "Invented: no bed is free.",
      });
      for (const late of [{ status: "accepted" }, { status: "handed-back", code: "other" }])
        expect(await answer(desk, there.id, late)).toMatchObject({
          status: 409,
          body: { error: { code: "answered-already" } },
        });
    });

    test("sent again, even at once, goes once; its id serves no other; a case that changed is looked at again", async () => {
      const consent = consentTo(thailand);
      const caseId = await beginToRefer(officer, { consent });
      const referral = referralOn(consent.id);
      const { seen } = (await preview(officer, caseId, referral)).body;
      const send = (more: object = {}) =>
        officer.send<FailureReply>(
          `/api/cases/${caseId}/referrals`,
          JSON.stringify({ referral: { ...referral, ...more }, seen }),
        );
      const before = (await listOf(officer)).out.length;
      const answers = await Promise.all([send(), send()]);
      expect(answers.map(({ status }) => status)).toEqual([201, 201]);
      expect((await listOf(officer)).out).toHaveLength(before + 1);
      expect(await send({ services: ["medical-care"] })).toMatchObject({
        status: 409,
        body: { error: { code: "key-reused" } },
      });
      expect(await send({ id: randomUUID(), services: ["medical-care"] })).toMatchObject({
        status: 409,
        body: { error: { code: "preview-changed" } },
      });
    });

    test.each<[string, { ageClass?: string; consent?: object }, object, string]>([
      ["consent that was refused", { consent: { given: false } }, {}, "consent-refused"],
      ["consent to somebody else", { consent: { recipient: cambodia } }, {}, "consent-other-recipient"],
      ["consent for another purpose", {}, { purpose: "investigation" }, "consent-other-purpose"],
      ["another case's consent", {}, { consent: randomUUID() }, "consent-unknown"],
      ["nothing to rest on", {}, { consent: undefined }, "consent-missing"],
      ["the consent of a child alone", { ageClass: "child" }, {}, "consent-of-child-alone"],
      [
        "no best interest of a child",
        { ageClass: "child", consent: { by: "guardian-not-suspected" } },
        {},
        "best-interest-missing",
      ],
      [
        "vital interest against a no",
        { consent: { given: false } },
        { consent: undefined, vitalInterest: { reason: "Invented.", dataCategories: ["urgent-needs"] } },
        "override-against-refusal",
      ],
    ])("on %s is refused", async (_, { consent: more = {}, ...facts }, change, code) => {
      const consent = consentTo(thailand, more);
      const caseId = await beginToRefer(officer, { consent, ...facts });
      const { status, body } = await officer.send<FailureReply>(
        `/api/cases/${caseId}/referrals/preview`,
        JSON.stringify({ ...referralOn(consent.id), ...change }),
      );
      expect([status, body.error.code]).toEqual([422, code]);
    });

    test("of a child rests on a guardian and on their best interest; where a life is in danger, on who decided and why", async () => {
      const consent = consentTo(thailand, { by: "guardian-not-suspected" });
      const child = await beginToRefer(officer, { consent, ageClass: "child" });
      const bestInterest = {
        capacity: "child-protection-authority" as const,
        reason: "An invented judgement.",
      };
      expect((await refer(officer, child, referralOn(consent.id, { bestInterest }))).status).toBe(201);
      const caseId = await beginToRefer(officer, { consent: consentTo(cambodia) });
      const vitalInterest = { reason: "An invented danger.", dataCategories: ["urgent-needs" as const] };
      const sent = await refer(officer, caseId, referralOn(undefined, { vitalInterest }));
      expect(sent.body.referral.withoutConsent).toEqual({
        ground: "vital-interest",
        by: { role: "officer", agency: cambodia.agency },
        reason: "An invented danger.",
      });
      await expect
        .poll(async () => (await outOf(officer, sent.body.id)).steps.length, { timeout: 10_000 })
        .toBe(1);
      expect((await inOf(desk, (await newestInOf(desk)).id)).peeked?.without).toBe("vital-interest");
    });

    test("goes by hand where the line is dead: as a file, which is taken in once, however often", async () => {
      await th.stop();
      const consent = consentTo(thailand);
      const { id, delivery } = (
        await refer(officer, await beginToRefer(officer, { consent }), referralOn(consent.id))
      ).body;
      const open = async () =>
        (await sender.get<{ deliveries: MessageDelivery[] }>("/api/deliveries")).body.deliveries.find(
          (one) => one.id === delivery.id,
        );
      await expect.poll(async () => (await open())?.failure, { timeout: 10_000 }).toBe("unreachable");
      const file = await (await sender.ask(`/api/deliveries/${delivery.id}/file`)).text();
      expect(file).toMatch(/^spean-envelope\/1~/);
      expect(file).not.toContain("invented");
      th = await startHere(systems.options.th);
      desk = await Client.as("supervisor", th.address);
      for (let round = 0; round < 2; round += 1)
        expect(
          (
            await desk.send("/api/messages", file, {
              origin: new URL(th.address).origin,
              "content-type": "text/plain",
            })
          ).status,
        ).toBe(201);
      expect((await listOf(desk)).in.filter(({ status }) => status === "waiting").length).toBeGreaterThan(0);
      await expect.poll(async () => (await outOf(officer, id)).steps.length, { timeout: 10_000 }).toBe(1);
    });

    const post = (message: string, headers: Record<string, string> = { "content-type": "text/plain" }) =>
      fetch(new URL("/exchange/inbox", th.address), { method: "POST", body: message, headers });
    const codeOf = async (response: Response) => [
      response.status,
      ((await response.json()) as FailureReply).error.code,
    ];

    describe("at the inbox", () => {
      const file = async () => {
        const { sent } = await arrived();
        return (await sender.ask(`/api/deliveries/${sent.body.delivery.id}/file`)).text();
      };

      test("what was there before is answered with the very same reply, and kept once", async () => {
        const envelope = await file();
        const before = (await listOf(desk)).in.length;
        const [one, other] = [await (await post(envelope)).text(), await (await post(envelope)).text()];
        expect(one).toMatch(/^spean-answer\/1~/);
        expect(other).toBe(one);
        expect((await listOf(desk)).in).toHaveLength(before);
      });

      test("what is malformed, altered, oversize, for somebody else or of no kind is refused with a code", async () => {
        const envelope = await file();
        const at = Math.floor(envelope.length / 2);
        const altered = `${envelope.slice(0, at)}${envelope[at] === "A" ? "B" : "A"}${envelope.slice(at + 1)}`;
        const before = (await listOf(desk)).in.length;
        for (const [message, status, code] of [
          ["", 422, /malformed/],
          ["not a message", 422, /malformed/],
          ["a.b.c", 422, /malformed/],
          ["spean-envelope/1", 422, /malformed/],
          ["spean-envelope/1~x~y~z", 422, /malformed|not-canonical/],
          ["spean-answer/1~x", 422, /malformed|not-canonical/],
          [altered, 422, /cannot-decrypt|header-not-allowed|not-canonical/],
          ["x".repeat(8 * 1024 * 1024 + 1), 413, /too-large/],
        ] as const) {
          const [answered, found] = await codeOf(await post(message));
          expect([answered, String(found)]).toEqual([status, expect.stringMatching(code)]);
        }
        const sentBack = await fetch(new URL("/exchange/inbox", kh.address), {
          method: "POST",
          body: envelope,
          headers: { "content-type": "text/plain" },
        });
        expect(await codeOf(sentBack)).toEqual([422, "not-for-us"]);
        expect(await codeOf(await post(envelope, { "content-type": "application/json" }))).toEqual([
          415,
          "wrong-type",
        ]);
        expect((await listOf(desk)).in).toHaveLength(before);
      });

      test("nobody is signed in by it, and a page elsewhere that posts is refused", async () => {
        const { cookie } = desk;
        const response = await post("not a message", {
          "content-type": "text/plain",
          cookie,
          origin: "https://example.org",
        });
        expect([response.status, response.headers.getSetCookie()]).toEqual([403, []]);
      });

      test("what is kept leaves an entry that says from whom; what anybody can cause (the same again, a refusal) leaves none of its own", async () => {
        const envelope = await file();
        await post(envelope);
        await post("not a message");
        const administrator = await Client.as("administrator", th.address);
        const { entries } = (await administrator.get<AuditLogPage>("/api/audit")).body;
        const [ofInbox] = entries.filter(({ action }) => action === "message.arrive");
        const kept = { kind: "envelope", ...cambodia, message: digestMessage(envelope) };
        const { outcome, account, details } = ofInbox!;
        expect([outcome, account, details]).toEqual(["done", undefined, kept]);
        expect(entries.filter(({ outcome: other }) => other === "refused")).toSatisfy(
          (refused: AuditItem[]) => refused.every(({ action }) => action !== "message.arrive"),
        );
      });
    });

    test("is found by nobody under another's id: of the other side, of a case, or made up", async () => {
      const { id, caseId, there } = await arrived();
      for (const other of [there.id, caseId, randomUUID()])
        expect((await officer.get(`/api/referrals/out/${other}`)).status).toBe(404);
      for (const other of [id, caseId, randomUUID()]) {
        expect((await desk.get(`/api/referrals/in/${other}`)).status).toBe(404);
        expect((await answer(desk, other, { status: "accepted" })).status).toBe(404);
      }
      for (const path of ["again", "file"])
        expect(
          (
            await sender.ask(
              `/api/deliveries/${randomUUID()}/${path}`,
              path === "again" ? { method: "POST", headers: { origin: new URL(kh.address).origin } } : {},
            )
          ).status,
        ).toBe(404);
    });
  });
