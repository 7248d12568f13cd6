import { randomUUID } from "node:crypto";
import type { CaseRecord, Observation } from "@spean/model";
import { compileStandard } from "@spean/rules";
import { commonList } from "@spean/standard";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { RunningAgencyServer } from "../src/server/start-server.js";
import type { OpenedCase } from "../src/shared/case-origin.js";
import { Client, observed } from "./client.js";
import { databaseKinds } from "./databases.js";
import { foreignSender } from "./foreign-sender.js";
import { answer, cambodia, inOf, listOf } from "./referral.js";
import { startHere, type TwoSystems, twoSystems } from "./two-systems.js";

const evaluator = compileStandard(commonList);
const signs = [
  "act.recruited",
  "deceptive-recruitment.job",
  "deceptive-recruitment.wages",
  "purpose.forced-crime",
];
const recordOf = (more: Partial<CaseRecord>): CaseRecord => ({
  id: randomUUID(),
  ageClass: "adult",
  ...more,
});
const seen = (indicator: string) => observed(indicator, "yes") as Observation;

for (const kind of databaseKinds)
  describe.skipIf(!kind.available)(`a record of another implementation, on ${kind.kind}`, () => {
    let systems: TwoSystems;
    let th: RunningAgencyServer;
    let desk: Client;
    let send: Awaited<ReturnType<typeof foreignSender>>;
    beforeAll(async () => {
      systems = await twoSystems(kind);
      th = await startHere(systems.options.th);
      desk = await Client.as("supervisor", th.address);
      send = await foreignSender(systems, th);
    });
    afterAll(async () => {
      await th?.stop();
      await systems?.drop();
    });

    /** Sends and accepts. @returns the referral's id, and the case that it became, opened */
    const received = async (record: CaseRecord) => {
      expect(await send(record)).toBe(200);
      const waiting = (await listOf(desk)).in.find(({ status }) => status === "waiting")!;
      const accepted = await answer(desk, waiting.id, { status: "accepted" });
      expect(accepted.status).toBe(201);
      const opened = (await desk.get<OpenedCase>(`/api/cases/${accepted.body.caseId}`)).body;
      return { referral: waiting.id, opened };
    };

    test("loses one observation to one unknown code, which is named; the case says that another release was used", async () => {
      const strange = { ...seen("act.not-on-this-list"), id: "strange" };
      const { opened, referral } = await received(recordOf({ observations: [...signs.map(seen), strange] }));
      expect(opened.answers).toEqual(Object.fromEntries(signs.map((code) => [code, "yes"])));
      expect(opened.standing.outcome).toBe("indicated");
      expect(opened.origin).toEqual({
        from: cambodia,
        referral,
        standard: { id: commonList.id, version: "9.9.9" },
        sameRelease: false,
        untaken: [{ field: "observations", indicator: "act.not-on-this-list", answer: "yes" }],
        sentAgain: [],
      });
      const shown = await inOf(desk, referral);
      expect(JSON.stringify(shown.came)).not.toContain("not-on-this-list");
    });

    test("with answers alone arrives with them as observations of the sender's", async () => {
      const { opened } = await received(
        recordOf({ answers: Object.fromEntries(signs.map((code) => [code, "yes"] as const)) }),
      );
      expect(opened.standing).toMatchObject({ outcome: "indicated", reported: 4 });
      expect(opened.record.observations?.map(({ observer }) => observer.agency)).toEqual(
        signs.map(() => cambodia.agency),
      );
    });

    test("keeps the sender's higher assessment beside ours: list and search go by it, and it is exported", async () => {
      const id = randomUUID();
      const answers = Object.fromEntries(signs.map((code) => [code, "yes"] as const));
      const theirs = evaluator.evaluate({ id, ageClass: "adult", answers });
      const assessment = { id: "a-1", at: "2026-03-01T09:30:00Z", assessment: theirs };
      const { opened } = await received(
        recordOf({ id, observations: [seen(signs[0]!)], assessments: [assessment] }),
      );
      const lowered = { outcome: "undetermined", reported: 1 };
      expect(opened.standing).toMatchObject({ outcome: "indicated", reported: 4, lowered });
      const item = (await desk.list()).body.cases.find((one) => one.id === opened.record.id);
      expect(item).toMatchObject({ outcome: "indicated", lowered });
      const exported = (await desk.get<CaseRecord>(`/api/cases/${opened.record.id}/export`)).body;
      expect(exported.previousCaseIds).toEqual([id]);
      expect(exported.assessments?.[0]).toEqual(assessment);
      expect(exported.assessments).toHaveLength(2);
    });

    test("with an outcome and a need in words of a later version begins a case that is listed no lower than any", async () => {
      const id = randomUUID();
      const theirs = evaluator.evaluate({ id, ageClass: "adult", answers: { [signs[0]!]: "yes" } });
      const later = { ...theirs, outcome: "a-later-word" };
      const { opened, referral } = await received(
        recordOf({
          ...{ id, observations: [seen(signs[0]!), { ...seen(signs[1]!), source: "a-later-source" }] },
          assessments: [{ id: "a-1", at: "2026-03-01T09:30:00Z", assessment: later }],
        } as unknown as Partial<CaseRecord>),
      );
      expect(Object.keys(opened.answers)).toEqual(signs.slice(0, 2));
      expect(opened.standing).toMatchObject({ outcome: "unknown", lowered: { outcome: "undetermined" } });
      expect(opened.origin?.untaken).toEqual([{ field: "assessments" }]);
      const item = (await desk.list()).body.cases.find((one) => one.id === opened.record.id);
      expect(item).toMatchObject({ outcome: "unknown" });
      const exported = (await desk.get<CaseRecord>(`/api/cases/${opened.record.id}/export`)).body;
      expect(exported).toMatchObject({ unreadAssessments: [{ assessment: { outcome: "a-later-word" } }] });
      const shown = JSON.stringify((await inOf(desk, referral)).came);
      expect(shown).toContain("an outcome that this version does not know");
      expect(shown).not.toContain("a-later");
    });

    test("of a person whom the same agency sent before names the other case on both, and joins nothing", async () => {
      const person = recordOf({ observations: [seen(signs[0]!)] });
      const [first, second] = [await received(person), await received(person)];
      const [one, other] = [first.opened.record.id, second.opened.record.id];
      expect(one).not.toBe(other);
      expect(second.opened.origin?.sentAgain).toMatchObject([{ id: one, number: first.opened.number }]);
      const again = (await desk.get<OpenedCase>(`/api/cases/${one}`)).body;
      expect(again.origin?.sentAgain).toMatchObject([{ id: other }]);
      expect(again.record.observations).toHaveLength(1);
      expect((await inOf(desk, second.referral)).sentAgain).toMatchObject([{ id: one }]);
    });
  });
