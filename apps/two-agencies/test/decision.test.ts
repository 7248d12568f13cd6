import { randomUUID } from "node:crypto";
import { type Actor, type CaseRecord, checkCaseRecord, type Decision } from "@spean/model";
import { commonList } from "@spean/standard";
import type { CaseDecisions } from "@spean/store/client";
import { beforeAll, expect, test } from "vitest";
import type { FailureReply } from "../src/shared/failure.js";
import { type Client, observed, saveOf } from "./client.js";
import { decisionBy, observerOf } from "./decision.js";
import { onEachDatabase } from "./on-each-database.js";

const known = new Set(commonList.indicators.map(({ code }) => code));

onEachDatabase("a decision", (theClient) => {
  let officer: Client;
  let supervisor: Client;
  let by: Actor;
  beforeAll(async () => {
    [officer, supervisor] = [await theClient(), await theClient("supervisor")];
    by = await observerOf(supervisor);
  });
  const begin = async () => (await officer.begin(saveOf([observed("act.recruited", "yes")]))).body;
  const decide = (caseId: string, decision: object) =>
    supervisor.send<CaseDecisions>(`/api/cases/${caseId}/decisions`, JSON.stringify(decision));
  const refused = (caseId: string, decision: object) =>
    supervisor.send<FailureReply>(`/api/cases/${caseId}/decisions`, JSON.stringify(decision));
  const decisionsOf = async (caseId: string) =>
    (await officer.get<CaseDecisions>(`/api/cases/${caseId}/decisions`)).body.decisions;

  test("stands beside those before it, word for word, and in the whole record", async () => {
    const { caseId, case: saved } = await begin();
    const first = decisionBy(by, { assessment: saved.assessment.id });
    const second = decisionBy(by, {
      outcome: "further-inquiry",
      legalTracks: [{ code: "other", asWritten: "Invented." }],
      threshold: { code: "suspicion" },
    });
    expect(await decide(caseId, first)).toEqual({
      status: 201,
      body: {
        decisions: [first],
        recordedAt: { [first.id]: expect.any(String) },
        assessments: [saved.assessment],
      },
    });
    expect((await decide(caseId, second)).body.decisions).toEqual([first, second]);
    expect(await decisionsOf(caseId)).toEqual([first, second]);
    const record = (await supervisor.get<CaseRecord>(`/api/cases/${caseId}/export`)).body;
    expect(record.decisions).toEqual([first, second]);
    expect(checkCaseRecord(record, known)).toMatchObject({ ok: true });
  });

  test("sent again, even at once, is recorded once; its id serves no other", async () => {
    const { caseId } = await begin();
    const decision = decisionBy(by);
    const answers = await Promise.all([decide(caseId, decision), decide(caseId, decision)]);
    for (const { status, body } of answers) expect([status, body.decisions]).toEqual([201, [decision]]);
    for (const [id, other] of [
      [caseId, { ...decision, outcome: "identified" }],
      [(await begin()).caseId, decision],
    ] as const)
      expect(await refused(id, other)).toMatchObject({
        status: 409,
        body: { error: { code: "key-reused", path: "/id" } },
      });
    expect(await decisionsOf(caseId)).toEqual([decision]);
  });

  test.each<[string, (decision: Decision, other: string) => object, string]>([
    [
      "in another's name",
      (decision) => ({ ...decision, by: { ...decision.by, role: "multidisciplinary-team" } }),
      "/by",
    ],
    [
      "made tomorrow",
      (decision) => ({ ...decision, at: new Date(Date.now() + 86_400_000).toISOString() }),
      "/at",
    ],
    ["that says somebody is no victim", (decision) => ({ ...decision, outcome: "not-a-victim" }), "/outcome"],
    ["without a legal track", (decision) => ({ ...decision, legalTracks: [] }), "/legalTracks"],
    ["without a reason", (decision) => ({ ...decision, reason: "" }), "/reason"],
    [
      "on another case's assessment",
      (decision, other) => ({ ...decision, assessment: other }),
      "/assessment",
    ],
    ["with a field of its own", (decision) => ({ ...decision, name: "Sokha Demonstration" }), "/name"],
  ])("%s is refused, and nothing is recorded", async (_, change, path) => {
    const { caseId } = await begin();
    const answer = await refused(caseId, change(decisionBy(by), (await begin()).case.assessment.id));
    expect(answer).toMatchObject({ status: 400, body: { error: { path } } });
    expect(JSON.stringify(answer)).not.toContain("Sokha");
    expect(await decisionsOf(caseId)).toEqual([]);
  });

  test("on a case that is not there is not found", async () => {
    expect((await refused(randomUUID(), decisionBy(by))).status).toBe(404);
    expect((await supervisor.get(`/api/cases/${randomUUID()}/decisions`)).status).toBe(404);
  });
});
